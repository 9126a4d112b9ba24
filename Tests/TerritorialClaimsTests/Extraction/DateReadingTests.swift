import Testing

@testable import TerritorialClaims

/// A report of one language and day, and the days of its changes as a person reads them: "first..last" or one day.
struct DatedText: Sendable, CustomTestStringConvertible {
    var language: String
    var published: String
    var text: String
    var days: [String]
    var testDescription: String { text }

    init(_ language: String, _ published: String, _ text: String, _ days: String...) {
        self.language = language
        self.published = published
        self.text = text
        self.days = days
    }
}

struct DateReadingTests {
    @Test(arguments: dated)
    func `a change happened on the days that its words give`(_ sample: DatedText) {
        let report = Report(
            id: "t", text: sample.text, published: CalendarDay(sample.published), language: sample.language,
            publishedInPeriod: DayInterval(period: sample.published))
        let days = ReadSentence.extractor.read(report).statements.filter { $0.change.changesControl }.map { statement in
            guard let event = statement.event, let start = event.start, let last = event.last else { return "none" }
            return start == last ? "\(start)" : "\(start)..\(last)"
        }
        #expect(days == sample.days)
    }

    @Test func `a title in brackets tells the year of an encyclopedia's days`() {
        let report = Report(
            id: "t", text: "On 2 April, Ukrainian forces recaptured Hostomel.", language: "en",
            title: "Fighting for Hostomel (2022)", publishedInPeriod: DayInterval(period: "2023-06"))
        #expect(
            ReadSentence.extractor.read(report).statements.map(\.event)
                == [CalendarDay("2022-04-02").map { DayInterval(day: $0) }])
    }

    @Test func `a month or a year is a period and nothing else is`() {
        #expect(DayInterval(period: "2023-02")?.length == 28)
        #expect(DayInterval(period: "2024")?.length == 366)
        for text in ["", "2023-13", "2023-2", "20230", "2023-02-01"] { #expect(DayInterval(period: text) == nil) }
    }

    static let dated = [
        DatedText(
            "en", "2025-08-20",
            "Russian forces captured Bakhmut on 1 March but were driven out of Soledar on 26 March.",
            "2025-03-01", "2025-03-26"),
        DatedText("en", "2025-08-20", "Russian troops captured Chasiv Yar overnight.", "2025-08-19..2025-08-20"),
        DatedText(
            "en", "2025-08-20", "Over the past three weeks Russian forces captured Bakhmut.", "2025-07-30..2025-08-20"),
        DatedText(
            "en", "2025-08-20", "In the last 48 hours Russian forces captured Bakhmut.", "2025-08-18..2025-08-20"),
        DatedText(
            "en", "2025-08-20", "Since early July Russian forces have captured Bakhmut.", "2025-07-01..2025-08-20"),
        DatedText("en", "2025-08-20", "Since 5 July Russian forces have captured Bakhmut.", "2025-07-05..2025-08-20"),
        DatedText(
            "en", "2025-08-20", "Since the start of the month Russian forces have captured Bakhmut.",
            "2025-08-01..2025-08-20"),
        DatedText("en", "2025-08-20", "Russian forces captured Bakhmut in late June.", "2025-06-21..2025-06-30"),
        DatedText("en", "2025-08-20", "Russian forces captured Bakhmut in May.", "2025-05-01..2025-05-31"),
        DatedText(
            "en", "2025-08-20", "The ministry said on Tuesday that Bakhmut was captured on Monday.", "2025-08-18"),
        DatedText(
            "en", "2025-08-20", "KYIV, Aug 19 (Wire) - Ukrainian forces recaptured Robotyne yesterday.", "2025-08-18"),
        DatedText(
            "en", "2025-08-20", "Russian forces captured Bakhmut from 28 July to 3 August.", "2025-07-28..2025-08-03"),
        DatedText(
            "en", "2024-01-10",
            "22 March 2022\n\nUkrainian forces recaptured Makariv.\n\n23 March 2022\n\nRussian forces captured Izium.",
            "2022-03-22", "2022-03-23"),
        // Only the month of publication is known: a year before, when the day would come after it.
        DatedText(
            "en", "2023-06", "On 24 September, Russian forces captured Izium. Two days later they seized Lyman.",
            "2022-09-24", "2022-09-26"),
        // Of two years that fit, nobody can tell which is meant.
        DatedText("en", "2023-06", "On 2 April, Russian forces captured Izium.", "2022-04-02..2023-04-02"),
        DatedText(
            "en", "2023-06", "It began on 24 February 2022. On 2 April, Russian forces captured Izium.", "2022-04-02"),
        DatedText("en", "", "On 2 April, Russian forces captured Izium.", "none"),
        DatedText("ru", "2024-11-24", "За минувшие сутки освобождено Курахово.", "2024-11-23..2024-11-24"),
        DatedText("ru", "2024-11-24", "За последние три дня ВС РФ освободили Курахово.", "2024-11-21..2024-11-24"),
        DatedText(
            "ru", "2024-11-24", "С начала ноября российские войска взяли под контроль Курахово.",
            "2024-11-01..2024-11-24"),
        DatedText(
            "ru", "2024-11-24", "В ночь на 23 ноября российские войска освободили Курахово.", "2024-11-22..2024-11-23"),
        DatedText(
            "ru", "2024-11-24", "В ночь с 22 на 23 ноября российские войска освободили Курахово.",
            "2024-11-22..2024-11-23"),
        DatedText("ru", "2024-11-24", "Населённый пункт Курахово освобождён 22.11.2024.", "2024-11-22"),
        DatedText("ru", "2024-11-24", "На 22.11 Курахово полностью освобождено российскими войсками.", "2024-11-22"),
        DatedText("ru", "2024-11-24", "С 16 по 22 ноября освобождено Курахово.", "2024-11-16..2024-11-22"),
        DatedText("ru", "2024-11-24", "В начале ноября ВС РФ освободили Курахово.", "2024-11-01..2024-11-10"),
        DatedText("ru", "2024-11-24", "В феврале 2024 года ВС РФ освободили Авдеевку.", "2024-02-01..2024-02-29"),
        DatedText("uk", "2024-11-24", "У ніч на 23 листопада ворог захопив Курахове.", "2024-11-22..2024-11-23"),
        DatedText("uk", "2024-11-24", "Наприкінці жовтня окупанти захопили Селидове.", "2024-10-21..2024-10-31"),
        DatedText("uk", "2024-11-24", "ЗСУ звільнили Роботине 22.11.2024.", "2024-11-22"),
        DatedText(
            "uk", "2024-11-24", "Протягом останніх двох тижнів ворог окупував Селидове.", "2024-11-10..2024-11-24"),
        DatedText("uk", "2024-11-24", "Станом на 22 листопада Курахове окуповано.", "2024-11-22"),
    ]
}
