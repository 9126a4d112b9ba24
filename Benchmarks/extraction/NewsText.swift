import TerritorialClaims
import TestSupport

/// Ordinary news, made of sentences of our own with numbers and names that differ at each use.
struct NewsText {
    let language: String
    /// Sentences about all but the war; `#` stands for a number, `@` for a settlement's name.
    let sentences: [String]
    /// Sentences of the same kind with words that can also tell of a change of control: "took", "lost", "control".
    let doubtful: [String]
    /// One that tells of a change of control.
    let claim: String

    /// Reports of about 3 kB that together have `size` bytes. Among the sentences of a report there are `doubtful` ones, as
    /// many in a hundred as given, and at most one claim.
    func reports(
        size: Int, doubtfulInHundred: Int, hasClaim: Bool, names: (inout SeededRandom) -> String
    ) -> [Report] {
        var random = SeededRandom(seed: 77)
        var made: [Report] = []
        var total = 0
        while total < size {
            var text = ""
            let claimAt = hasClaim ? Int(random.next() % 20) : -1
            for at in 0..<20 {
                let isDoubtful = Int(random.next() % 100) < doubtfulInHundred
                let choice = isDoubtful ? doubtful : sentences
                let sentence = at == claimAt ? claim : choice[Int(random.next() % UInt64(choice.count))]
                for character in sentence {
                    switch character {
                    case "#": text += String(2 + random.next() % 900)
                    case "@": text += names(&random)
                    default: text.append(character)
                    }
                }
                text += at % 4 == 3 ? "\n\n" : " "
            }
            total += text.utf8.count
            made.append(
                Report(
                    id: "\(language)-\(made.count)", text: text, published: CalendarDay("2025-08-20"),
                    language: language))
        }
        return made
    }

    static let all = [english, russian, ukrainian]

    static let english = NewsText(
        language: "en",
        sentences: [
            "The city council of @ approved a budget of # million for schools, roads and public transport on Tuesday.",
            "Farmers around @ expect a harvest of # tonnes of wheat, slightly more than in the dry summer a year ago.",
            "\"We have waited for this bridge for # years,\" said the mayor, who opened it together with local children.",
            "Heavy rain is forecast for the weekend, with up to # millimeters in the hills and gusts along the coast.",
            "The company reported revenue of # million euros for the quarter, helped by strong demand for pumps.",
            "A spokeswoman for the railway said that # trains would run later than planned because of works near @.",
            "Doctors at the regional hospital treated # patients last month, among them many with seasonal flu.",
            "The museum in @ shows # drawings and letters that were found in an attic during the renovation.",
            "Prices of electricity rose by # percent over the year, according to the statistics office.",
            "The national team played its # match of the season in front of a full stadium and drew again.",
            "Volunteers planted # trees along the river and invited the neighbors to tea and apple cake.",
            "Police asked witnesses of the accident on the road to @ to call number # at any time of the day.",
            "Researchers measured the temperature of the lake at # points and published the data this week.",
            "The minister of agriculture met # beekeepers and promised simpler rules for small producers.",
        ],
        doubtful: [
            "The home side took an early lead but lost the match in minute #, and the coach took the blame.",
            "Firefighters brought the blaze in a warehouse in @ under control after # hours of work.",
            "The group entered the market in @ with # shops and hopes to advance into other countries.",
            "Shares fell # percent after the bank lost its largest client and cleared its debts.",
        ],
        claim: "The defense ministry said that Russian forces had captured the village of @ in the Donetsk region.")

    static let russian = NewsText(
        language: "ru",
        sentences: [
            "Городской совет утвердил бюджет в # миллионов на ремонт школ, дорог и общественного транспорта.",
            "Фермеры района @ ожидают урожай в # тонн пшеницы, немного больше, чем засушливым летом год назад.",
            "«Мы ждали этот мост # лет», — сказал мэр, который открыл его вместе с местными школьниками.",
            "На выходных прогнозируют сильные дожди, до # миллиметров, и порывистый ветер вдоль побережья.",
            "Компания сообщила о выручке в # миллионов за квартал благодаря спросу на насосы и фильтры.",
            "Пресс-служба железной дороги предупредила, что # поездов задержатся из-за работ у станции @.",
            "Врачи областной больницы приняли за месяц # пациентов, многие пришли с сезонной простудой.",
            "Музей показывает # рисунков и писем, которые нашли на чердаке во время ремонта.",
            "Цены на электричество выросли за год на # процентов, следует из отчёта статистиков.",
            "Сборная провела # матч сезона при полных трибунах и снова сыграла вничью.",
            "Волонтёры посадили вдоль реки # деревьев и пригласили соседей на чай с пирогом.",
            "Полиция просит очевидцев аварии на дороге в @ звонить по номеру # в любое время суток.",
            "Учёные измерили температуру озера в # точках и на этой неделе опубликовали данные.",
            "Министр сельского хозяйства встретился с # пчеловодами и пообещал упростить правила.",
        ],
        doubtful: [
            "Хозяева взяли инициативу, но потеряли преимущество на # минуте, и тренер взял вину на себя.",
            "Пожарные взяли под контроль огонь на складе в городе @ через # часов работы.",
            "Сеть заняла # процентов рынка и продвинулась в другие регионы страны.",
            "Акции упали на # процентов после того, как банк покинул крупнейший клиент.",
        ],
        claim: "В Минобороны РФ сообщили, что российские войска освободили населённый пункт @ в ДНР.")

    static let ukrainian = NewsText(
        language: "uk",
        sentences: [
            "Міська рада затвердила бюджет у # мільйонів на ремонт шкіл, доріг та громадського транспорту.",
            "Фермери району @ очікують урожай у # тонн пшениці, трохи більше, ніж посушливого літа торік.",
            "«Ми чекали на цей міст # років», — сказав мер, який відкрив його разом із місцевими школярами.",
            "На вихідних прогнозують сильні дощі, до # міліметрів, і поривчастий вітер уздовж узбережжя.",
            "Компанія повідомила про виторг у # мільйонів за квартал завдяки попиту на насоси й фільтри.",
            "Пресслужба залізниці попередила, що # поїздів затримаються через роботи біля станції @.",
            "Лікарі обласної лікарні прийняли за місяць # пацієнтів, багато хто прийшов із застудою.",
            "Музей показує # малюнків і листів, які знайшли на горищі під час ремонту.",
            "Ціни на електрику зросли за рік на # відсотків, випливає зі звіту статистиків.",
            "Збірна провела # матч сезону за повних трибун і знову зіграла внічию.",
            "Волонтери посадили вздовж річки # дерев і запросили сусідів на чай із пирогом.",
            "Поліція просить очевидців аварії на дорозі до @ телефонувати за номером # будь-коли.",
            "Науковці виміряли температуру озера в # точках і цього тижня оприлюднили дані.",
            "Міністр аграрної політики зустрівся з # пасічниками й пообіцяв спростити правила.",
        ],
        doubtful: [
            "Господарі взяли ініціативу, але втратили перевагу на # хвилині, і тренер узяв провину на себе.",
            "Рятувальники взяли під контроль вогонь на складі в місті @ через # годин роботи.",
            "Мережа зайняла # відсотків ринку й просунулася в інші області країни.",
            "Акції впали на # відсотків після того, як банк залишив найбільший клієнт.",
        ],
        claim: "DeepState повідомляє, що ворог окупував @ та просунувся поблизу сусіднього села.")
}
