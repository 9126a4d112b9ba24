import LexiconData
import Testing

@testable import TerritorialClaims

/// A Ukrainian text and what a person reads in it: "R Роботине" when Russia is said to gain Роботине, "U …" for Ukraine,
/// "not R …" when that is denied; nothing for all else.
struct UkrainianReading: Sendable, CustomTestStringConvertible {
    var text: String
    var expected: [String]
    var testDescription: String { text }

    init(_ text: String, _ expected: String...) {
        self.text = text
        self.expected = expected
    }

    static let extractor: Extractor = {
        let text = String(
            decoding: UnsafeBufferPointer(start: lexicon_uk_start(), count: lexicon_uk_length), as: UTF8.self)
        do {
            return Extractor(
                lexicons: [try Lexicon(language: "uk", text: text)], knowledge: BundledGazetteer.gazetteer)
        } catch {
            fatalError("\(error)")
        }
    }()

    func read() -> Extraction {
        Self.extractor.read(
            Report(id: "t", text: text, published: CalendarDay(year: 2025, month: 6, day: 18), language: "uk"))
    }

    /// What the extractor reads, in the words of `expected`.
    var found: [String] {
        read().statements.filter { $0.change.changesControl }.map { statement in
            let gaining = statement.change == .gain ? statement.party : statement.counterparty
            let side = gaining == "Russia" ? "R" : gaining == "Ukraine" ? "U" : "?"
            let mark = statement.stance == .denied ? "not \(side)" : side
            return "\(mark) \(statement.toponym?.surface ?? "")"
        }
    }
}

@Suite struct UkrainianReadingTests {
    @Test(arguments: gains) func `a change of control is read with its side`(_ reading: UkrainianReading) {
        #expect(reading.found == reading.expected)
    }

    @Test(arguments: quiet) func `a text without a change of control stays quiet`(_ reading: UkrainianReading) {
        #expect(reading.found == reading.expected)
    }

    @Test(arguments: denials) func `a denial is kept as a denial`(_ reading: UkrainianReading) {
        #expect(reading.found == reading.expected)
    }

    static let gains: [UkrainianReading] = [
        // DeepState's way.
        UkrainianReading(
            "Ворог окупував Шевченко та Комар, а також просунувся поблизу Перебудови.", "R Шевченко", "R Комар"),
        UkrainianReading("Ворог окупував Зелене Поле, а також просунувся у Торському.", "R Зелене Поле"),
        UkrainianReading("Сили Оборони відкинули ворога поблизу Андріївки та зачистили Кіндратівку.", "U Кіндратівку"),
        UkrainianReading("🟥 Ворог просунувся в Часовому Яру і окупував Миролюбівку.", "R Миролюбівку"),
        UkrainianReading(
            "Мапу оновлено. Противник захопив Нову Полтавку, просунувся біля Попового Яру.", "R Нову Полтавку"),
        UkrainianReading(
            "Окупанти захопили Богданівку, Оленівку та Орлянку на Донеччині.", "R Богданівку", "R Оленівку", "R Орлянку"
        ),
        // Word order, passives, participles.
        UkrainianReading("Село Старомайорське захопили російські війська.", "R Старомайорське"),
        UkrainianReading("Роботине звільнено, повідомила речниця угруповання.", "U Роботине"),
        UkrainianReading(
            "Звільнено населені пункти Благодатне, Нескучне та Макарівку.", "U Благодатне", "U Нескучне", "U Макарівку"),
        UkrainianReading("Благодатне звільнене від окупантів.", "U Благодатне"),
        UkrainianReading("Російськими військами окуповано Врем'ївку.", "R Врем'ївку"),
        UkrainianReading("Вугледар окупований росіянами, пише DeepState.", "R Вугледар"),
        UkrainianReading("Бійці 3-ї штурмової бригади звільнили Андріївку неподалік Бахмута.", "U Андріївку"),
        UkrainianReading("Українські військові взяли під контроль с. Урожайне Волноваського району.", "U Урожайне"),
        UkrainianReading(
            "Смт Новотошківське повністю під контролем ворога, визнав голова ОВА Гайдай.", "R Новотошківське"),
        UkrainianReading("Ізюм знову під контролем України.", "U Ізюм"),
        UkrainianReading("Над Куп'янськом піднято український прапор.", "U Куп'янськом"),
        UkrainianReading("Захисники підняли прапор над Балаклією.", "U Балаклією"),
        UkrainianReading("Військові встановили український прапор у селі Високопілля на Херсонщині.", "U Високопілля"),
        UkrainianReading("Селище Оскіл перейшло під контроль ЗСУ.", "U Оскіл"),
        UkrainianReading("Сєвєродонецьк перейшов під контроль росіян.", "R Сєвєродонецьк"),
        UkrainianReading("Під контроль ворога перейшло село Розівка.", "R Розівка"),
        UkrainianReading("11 січня війська РФ зайняли Солоне і Дружне.", "R Солоне", "R Дружне"),
        UkrainianReading("У вівторок наші захисники визволили Піски-Радьківські.", "U Піски-Радьківські"),
        UkrainianReading("Росіянам вдалося захопити Красногорівку.", "R Красногорівку"),
        UkrainianReading("Силам оборони вдалося відбити у ворога Клинове.", "U Клинове"),
        UkrainianReading("Ворогу вдалось окупувати Невельське та майже всю Первомайське.", "R Невельське"),
        UkrainianReading("Після тривалих боїв противник окупував Курахове.", "R Курахове"),
        UkrainianReading("ЗСУ відступили з Лисичанська на заздалегідь підготовлені позиції.", "R Лисичанська"),
        UkrainianReading("Українські підрозділи відійшли із села Степове, повідомив Лиховій.", "R Степове"),
        UkrainianReading("Сирський заявив про вихід підрозділів ЗСУ з Авдіївки.", "R Авдіївки"),
        UkrainianReading("Окупанти втратили Мирне і тікають на південь.", "U Мирне"),
        UkrainianReading("Сили оборони втратили Селидове — DeepState.", "R Селидове"),
        UkrainianReading("Вибили ворога з Тернів: бійці 60-ї бригади показали відео.", "U Тернів"),
        UkrainianReading("Генштаб підтвердив звільнення Кліщіївки.", "U Кліщіївки"),
        UkrainianReading("Зеленський повідомив про звільнення Лимана.", "U Лимана"),
        UkrainianReading("Міноборони РФ заявило про захоплення Запоріжжя на Дніпропетровщині.", "R Запоріжжя"),
        UkrainianReading("Міністерство оборони Росії заявило про «звільнення» села Катеринівка.", "R Катеринівка"),
        UkrainianReading(
            "У Міноборони РФ стверджують, що їхні війська захопили Нову Кругляківку.", "R Нову Кругляківку"),
        UkrainianReading("Контроль над Торецьком встановили російські війська, вважають аналітики ISW.", "R Торецьком"),
        UkrainianReading("ЗСУ повернули контроль над Степногірськом.", "U Степногірськом"),
        UkrainianReading("Російська армія окупувала селище, захопила також Новогродівку.", "R Новогродівку"),
        UkrainianReading("Геолокаційні кадри свідчать, що російські сили захопили Баранівку.", "R Баранівку"),
    ]

    static let quiet: [UkrainianReading] = [
        UkrainianReading("Ворог намагається захопити Покровськ і вийти на адміністративний кордон."),
        UkrainianReading(
            "На Лиманському напрямку ворог 12 разів атакував у районах населених пунктів Греківка, Торське та Діброва."),
        UkrainianReading("Сили оборони відбили 15 атак поблизу Роботиного та Вербового."),
        UkrainianReading("Наші воїни зупинили наступ противника у бік Часового Яру."),
        UkrainianReading("Окупанти просунулися біля Іванівки, Петропавлівки та в районі Піщаного."),
        UkrainianReading("Росіяни зайшли в Часів Яр і закріпились на околиці міста."),
        UkrainianReading("Мета ворога — окупувати Куп'янськ до кінця літа."),
        UkrainianReading("Захопленого торік Соледару більше немає, каже мешканка."),
        UkrainianReading("У Херсоні, який звільнили в листопаді 2022 року, пролунали вибухи."),
        UkrainianReading("Ворог окупував ще п'ять сіл на Донеччині."),
        UkrainianReading("Після звільнення Ізюма там знайшли масове поховання."),
        UkrainianReading("Ворог захопив у полон двох військових поблизу Авдіївки."),
        UkrainianReading("Противник втратив 900 солдатів та три танки біля Вугледара."),
        UkrainianReading("Росіяни окупували частину Торецька."),
        UkrainianReading("Окупанти контролюють близько половини Часового Яру."),
        UkrainianReading("За добу росіяни обстріляли Нікополь і зруйнували будинки в Марганці."),
        UkrainianReading("Якщо ворог захопить Костянтинівку, під загрозою опиниться Краматорськ."),
        UkrainianReading("Влада звільнила з посади голову Бердянська."),
        UkrainianReading("Українська артилерія знищила склад на тимчасово окупованій території біля Токмака."),
        UkrainianReading("Бої за Бахмут тривають, ворог штурмує околиці."),
        UkrainianReading("Ми звільнимо Мелітополь і Маріуполь, пообіцяв президент."),
        UkrainianReading("Дві людини загинули внаслідок удару по Харкову, ще п'ятьох вдалося врятувати."),
        UkrainianReading("Ворог поліпшив тактичне положення у напрямку Новомихайлівки."),
    ]

    static let denials: [UkrainianReading] = [
        UkrainianReading("Куп'янськ залишається під контролем України.", "not R Куп'янськ"),
        UkrainianReading("Наші війська не покинули Бахмут.", "not R Бахмут"),
        UkrainianReading("Росіяни не змогли захопити Вовчанськ.", "not R Вовчанськ"),
        UkrainianReading("Росіяни не захопили Роботине.", "not R Роботине"),
        UkrainianReading(
            "Міноборони РФ заявило про захоплення Мирного. Генштаб спростував цю інформацію.", "R Мирного",
            "not R Мирного"),
    ]
}
