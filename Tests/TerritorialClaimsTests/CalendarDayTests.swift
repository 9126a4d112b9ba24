import Testing

@testable import TerritorialClaims

@Suite struct CalendarDayTests {
    @Test func `days before and after 1970 keep their weekday`() throws {
        let known = [("2025-08-20", 3), ("2024-02-29", 4), ("1970-01-01", 4), ("1945-05-09", 3), ("2000-01-01", 6)]
        for (text, weekday) in known {
            let day = try #require(CalendarDay(text))
            #expect(day.weekday == weekday, "\(text)")
            #expect(day.description == text)
        }
    }

    @Test(arguments: ["2025-02-29", "2025-13-01", "2025-00-10", "25-01-01", "2025-1-1", "2025/01/01", ""])
    func `a day that does not exist is nil`(text: String) {
        #expect(CalendarDay(text) == nil)
    }
}
