import LexiconData
import Testing

@testable import TerritorialClaims

/// A Russian sentence and what a person reads in it: each change of control as `surface>holder`, in the order of the text.
struct RussianSentence: Sendable, CustomTestStringConvertible {
    var text: String
    var changes: [String]
    var testDescription: String { text }

    init(_ text: String, _ changes: String...) {
        self.text = text
        self.changes = changes
    }
}

struct RussianReadingTests {
    private static let extractor: Extractor = {
        let text = String(
            decoding: UnsafeBufferPointer(start: lexicon_ru_start(), count: lexicon_ru_length), as: UTF8.self)
        do {
            return Extractor(
                lexicons: [try Lexicon(language: "ru", text: text)], knowledge: BundledGazetteer.gazetteer)
        } catch {
            fatalError("\(error)")
        }
    }()

    /// Changes of control that are neither denied nor background.
    private static func changes(_ text: String) -> [String] {
        statements(text).filter { $0.change.changesControl && $0.stance != .denied }.map { statement in
            let holder = statement.change == .gain ? statement.party : statement.counterparty
            return "\(surface(statement))>\(holder ?? "none")"
        }
    }

    private static func statements(_ text: String) -> [ExtractedStatement] {
        extractor.read(
            Report(id: "t", text: text, published: CalendarDay(year: 2024, month: 11, day: 24), language: "ru")
        ).statements
    }

    private static func surface(_ statement: ExtractedStatement) -> String {
        if case .settlement(let toponym) = statement.subject { toponym.surface } else { "" }
    }

    @Test(arguments: gains)
    func `what a person reads as taken or lost is read so`(_ sentence: RussianSentence) {
        #expect(Self.changes(sentence.text) == sentence.changes)
    }

    @Test(arguments: quiet)
    func `what is planned, partial, past or beside the point changes no control`(_ text: String) {
        #expect(Self.changes(text) == [])
    }

    @Test(arguments: denials)
    func `what is denied is kept as a denial`(_ sentence: RussianSentence) {
        let denied = Self.statements(sentence.text).filter { $0.stance == .denied }.map(Self.surface)
        #expect(denied == sentence.changes)
    }

    @Test(arguments: [
        ("23 ноября наши войска освободили село Дальнее.", "2024-11-23", "2024-11-23"),
        ("В ночь на 23 ноября ВС РФ взяли под контроль Дальнее.", "2024-11-22", "2024-11-23"),
        ("Вчера десантники освободили село Дальнее.", "2024-11-23", "2024-11-23"),
        ("За минувшие сутки освобождён н.п. Дальнее.", "2024-11-23", "2024-11-24"),
        ("В четверг ВС РФ заняли село Дальнее.", "2024-11-21", "2024-11-21"),
        ("Три дня назад ВСУ оставили село Дальнее.", "2024-11-21", "2024-11-21"),
        ("За неделю освобождено село Дальнее.", "2024-11-17", "2024-11-24"),
        ("Село Дальнее освобождено 15.11.2024.", "2024-11-15", "2024-11-15"),
        ("В период с 16 по 22 ноября освобождены Дальнее и Ильинка.", "2024-11-16", "2024-11-22"),
        ("Освобождено село Дальнее.", "2024-11-24", "2024-11-24"),
    ])
    func `days are told by words and figures`(_ text: String, _ first: String, _ last: String) {
        let event = Self.statements(text).first?.event
        #expect(event == DayInterval(first: CalendarDay(first)!, last: CalendarDay(last)!))
    }

    @Test(arguments: [
        ("Освобождено село Дальнее, сообщило Минобороны.", "Russian Ministry of Defense"),
        ("По данным DeepState, россияне захватили Дальнее.", "DeepState"),
        ("Глава ДНР Денис Пушилин заявил об освобождении Дальнего.", "Denis Pushilin"),
        ("В Генштабе ВСУ подтвердили потерю Дальнего.", "Ukrainian General Staff"),
        (
            "Дальнее взято под контроль, передаёт РИА Новости со ссылкой на Минобороны РФ.",
            "Russian Ministry of Defense"
        ),
    ])
    func `claimants bear their canonical names`(_ text: String, _ claimant: String) {
        #expect(Self.statements(text).first?.claimant == claimant)
    }

    static let gains: [RussianSentence] = [
        // Briefings.
        RussianSentence(
            "Подразделения группировки войск «Центр» в результате активных действий освободили населённый пункт Пустынка Донецкой Народной Республики.",
            "Пустынка>Russia"),
        RussianSentence(
            "Воины группировки «Восток» завершили освобождение населённого пункта Богоявленка ДНР.",
            "Богоявленка>Russia"),
        RussianSentence(
            "Решительными действиями подразделений «Южной» группировки войск освобождены населённые пункты Зоряное, Ильинка и Антоновка.",
            "Зоряное>Russia", "Ильинка>Russia", "Антоновка>Russia"),
        RussianSentence(
            "❗️Освобождены н.п. Желанное Второе и н.п. Островское", "Желанное Второе>Russia", "Островское>Russia"),
        RussianSentence(
            "Под контроль ВС РФ перешли сразу три села: Макаровка, Вишнёвое и Дальнее.", "Макаровка>Russia",
            "Вишнёвое>Russia", "Дальнее>Russia"),
        RussianSentence("Под контроль российских войск перешло село Круглое в ЛНР.", "Круглое>Russia"),
        RussianSentence("Угледар взят под полный контроль нашей армией.", "Угледар>Russia"),
        RussianSentence("Посёлок Горняк полностью освобождён.", "Горняк>Russia"),
        RussianSentence("Взято под контроль село Кругляковка, бои идут у Загрызово.", "Кругляковка>Russia"),
        RussianSentence("Российские военные освободили от ВСУ деревню Ольговка в Курской области.", "Ольговка>Russia"),
        RussianSentence("Морпехи выбили противника из Дарьино и Снагости.", "Дарьино>Russia", "Снагости>Russia"),
        RussianSentence("ВС РФ выбили украинские формирования из села Плёхово.", "Плёхово>Russia"),
        RussianSentence("Над Новогродовкой подняли российский флаг.", "Новогродовкой>Russia"),
        RussianSentence("Штурмовики 5-й бригады подняли триколор над Красногоровкой.", "Красногоровкой>Russia"),
        RussianSentence("Селидово наш!", "Селидово>Russia"),
        RussianSentence("Красногоровка полностью под контролем российской армии.", "Красногоровка>Russia"),
        RussianSentence("Российским войскам удалось взять под контроль Часов Яр, пишет «Медуза».", "Часов Яр>Russia"),
        RussianSentence("Наши бойцы смогли зачистить Степовое и закрепиться в посадках.", "Степовое>Russia"),
        RussianSentence("Россия заявила о взятии Торецка.", "Торецка>Russia"),
        RussianSentence("Минобороны России объявило об освобождении города Дзержинск.", "Дзержинск>Russia"),
        RussianSentence("Путин поздравил военных с освобождением Авдеевки.", "Авдеевки>Russia"),
        RussianSentence("DeepState подтвердил захват россиянами Желанного.", "Желанного>Russia"),
        RussianSentence("Вагнеровцы заняли Клещеевку и идут дальше, к Ивановскому.", "Клещеевку>Russia"),
        RussianSentence("Десантники взяли Нижний Клин, ВСУ бегут.", "Нижний Клин>Russia"),
        RussianSentence("Западнее Донецка ВС РФ взяли под контроль Красногоровку.", "Красногоровку>Russia"),
        RussianSentence("ВС РФ взяли под контроль ранее оккупированное ВСУ село Любимовка.", "Любимовка>Russia"),
        RussianSentence("Под Покровском наши освободили Новотроицкое и вошли в Шевченко.", "Новотроицкое>Russia"),
        RussianSentence("В Харьковской области освобождена Песчаное — Минобороны", "Песчаное>Russia"),
        RussianSentence(
            "‼️🇷🇺Наши воины освободили Вознесенку и Ясную Поляну!", "Вознесенку>Russia", "Ясную Поляну>Russia"),
        RussianSentence("🔹 н.п. Новоалексеевка — освобождён", "Новоалексеевка>Russia"),
        RussianSentence(
            "Села Роздолье и Катериновка теперь под российским контролем.", "Роздолье>Russia", "Катериновка>Russia"),
        RussianSentence("ВСУ потеряли Селидово.", "Селидово>Russia"),
        RussianSentence("Противник оставил Максимильяновку.", "Максимильяновку>Russia"),
        RussianSentence("Украинские войска отошли из Авдеевки, заявил Сырский.", "Авдеевки>Russia"),
        RussianSentence("Силы обороны покинули Угледар.", "Угледар>Russia"),
        RussianSentence("В Генштабе признали потерю Селидова.", "Селидова>Russia"),
        RussianSentence("Как пишет украинский паблик, оккупанты захватили Невельское.", "Невельское>Russia"),
        RussianSentence("Оккупантами захвачено село Невское, продвижение — возле Терн.", "Невское>Russia"),
        RussianSentence("Пал Артёмовск.", "Артёмовск>Russia"),
        RussianSentence("После тяжёлых боёв ВС РФ взяли Николаевку.", "Николаевку>Russia"),
        // The other side.
        RussianSentence("ВСУ освободили Роботино.", "Роботино>Ukraine"),
        RussianSentence(
            "Силами ВСУ освобождены Урожайное и Старомайорское.", "Урожайное>Ukraine", "Старомайорское>Ukraine"),
        RussianSentence("ЗСУ выбили рашистов из Клещеевки.", "Клещеевки>Ukraine"),
        RussianSentence("Украинские военные взяли под контроль Суджу, заявил Зеленский.", "Суджу>Ukraine"),
        RussianSentence("Российские войска отошли из Красного Лимана.", "Красного Лимана>Ukraine"),
        RussianSentence("Россияне потеряли контроль над Снагостью.", "Снагостью>Ukraine"),
        RussianSentence("Над Херсоном снова подняли украинский флаг.", "Херсоном>Ukraine"),
        RussianSentence("Балаклея вернулась под контроль Украины.", "Балаклея>Ukraine"),
        RussianSentence("Изюм вновь под контролем ВСУ.", "Изюм>Ukraine"),
    ]

    static let quiet: [String] = [
        "ВСУ пытаются вернуть Клещеевку.",
        "Российские войска могут захватить Покровск до конца года.",
        "Цель операции — освободить Часов Яр.",
        "Чтобы взять Покровск, россиянам нужно перерезать трассу.",
        "После освобождения Угледара линия фронта сдвинулась к северу.",
        "В освобождённом Мариуполе открыли школу.",
        "Жители недавно освобождённого села Работино получили помощь.",
        "Российская армия начала освобождение Торецка.",
        "Началась зачистка Селидово.",
        "Идут ожесточённые бои за Часов Яр.",
        "ВС РФ продвинулись на 2 км в районе Великой Новосёлки.",
        "Наши войска заняли восточную часть Торецка.",
        "Российские войска вошли в Курахово и закрепились на восточной окраине.",
        "ВС РФ взяли под контроль пять сёл за неделю.",
        "Освобождено ещё два населённых пункта в Курской области.",
        "ВСУ атаковали дронами Энгельс, сбито семь беспилотников.",
        "Противник занял позиции у села Вишнёвое.",
        "Захвачены в плен 12 военнослужащих ВСУ под Суджей.",
        "ВСУ по-прежнему удерживают Часов Яр.",
        "Бойцы получили медаль «За взятие Бахмута».",
        "Мариуполь отмечает годовщину освобождения.",
        "Если ВСУ оставят Покровск, падёт вся агломерация.",
        "Взят опорный пункт противника южнее Работино.",
        "Подразделения улучшили положение по переднему краю у Ивановки.",
        "Артиллерия нанесла удары по ВСУ в районах Боровой, Купянска и Изюма.",
        "Отражены атаки формирований ВСУ у Терн и Ямполовки.",
        "Генерал освобождён от должности, сообщили в Киеве.",
        "Из плена вернули 95 человек, в том числе жителей Херсона.",
        "Пушилин: до освобождения Красноармейска осталось немного.",
        "Погода в Москве: снег и ветер.",
        "Зеленский потребовал удержать Покровск любой ценой.",
        "ВСУ потеряли до 300 военнослужащих у Купянска.",
        "Взяли в клещи группировку ВСУ возле Курахово.",
    ]

    static let denials: [RussianSentence] = [
        RussianSentence("В ВСУ опровергли захват Часова Яра российскими войсками.", "Часова Яра"),
        RussianSentence(
            "Информация о взятии Купянска не соответствует действительности, заявили в Генштабе.", "Купянска"),
        RussianSentence("ВСУ не оставили Селидово, заявил спикер.", "Селидово"),
    ]
}
