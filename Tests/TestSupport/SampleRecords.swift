public import TerritorialClaims

/// Records for tests of what is written out; made up, like what they say.
public enum SampleRecords {
    /// A gain in Pankivka on one day, with every fact given.
    public static let pankivka = ClaimRecord(
        id: 7, claim: 3, report: 2, document: "wire-1", span: ByteSpan(10, 18), toponym: "Bankivka",
        regionAsWritten: "Donetsk province", change: .gain, wording: "captured", party: "Russia",
        counterparty: "Ukraine", claimant: "Russian Ministry of Defense", event: DayInterval(day: day("2025-08-20")),
        quote: "Its forces captured Bankivka.", sentence: ByteSpan(0, 29), status: .resolved,
        place: ClaimRecord.Site(
            id: "katottg:UA14160270170063766", name: "Pankivka", localName: "Панківка", region: "Donetsk Oblast",
            region2: "Pokrovsk Raion", region3: "Shakhove Hromada",
            coordinate: Coordinate(longitude: 37.3312, latitude: 48.438034)),
        score: 0.97, margin: 0.41237, outlet: "Kurdistan24", url: "https://example.org/1?a=1&b=2", title: "A headline",
        published: day("2025-08-20"), knownSince: 1_755_734_400, rule: "en.captured", extractorVersion: "1",
        gazetteerVersion: "2")

    /// An ambiguous, disputed loss without a place and without a day, its words hostile to every format.
    public static let hostile = ClaimRecord(
        id: 8, claim: 4, report: 2, document: "=cmd|' /C calc'!A0", span: ByteSpan(40, 50),
        toponym: "M\"yko\\laiv,ka\n\u{1F}", change: .loss, wording: "+1", party: "-2", claimant: "@SUM(A1)",
        stance: .disputed, quote: "]]></script> & \u{2028}\u{1B}[31m Ї 👩‍👩‍👧\u{0}", sentence: ByteSpan(40, 90),
        status: .ambiguous, score: 0.5, warnings: ["one; two", "three"], knownSince: -1, rule: "r",
        extractorVersion: "1", gazetteerVersion: "2")

    /// A withdrawal within a span of days, in the far west so that longitudes are negative.
    public static let ranged = ClaimRecord(
        id: 9, claim: 5, report: 4, document: "wire-2", span: ByteSpan(0, 4), toponym: "Ayaq", change: .withdrawal,
        wording: "left", event: DayInterval(first: day("2025-07-30"), last: day("2025-08-02")),
        quote: "They left Ayaq.",
        sentence: ByteSpan(0, 15), status: .resolved,
        place: ClaimRecord.Site(
            id: "x:1", name: "Ayaq", localName: "Ayaq", coordinate: Coordinate(longitude: -0.000004, latitude: -7.5),
            coordinateIsApproximate: true),
        score: 1, margin: 1, knownSince: 0, rule: "r", extractorVersion: "1", gazetteerVersion: "2")

    /// All of them.
    public static let all = [pankivka, hostile, ranged]

    /// A record with that number whose place, days and words vary by it.
    public static func synthetic(_ number: Int64) -> ClaimRecord {
        var record = pankivka
        record.id = number
        record.place?.coordinate = Coordinate(
            longitude: 22 + Double(number % 18_000) / 1000.3, latitude: 44 + Double(number % 8000) / 1000.7)
        record.event = DayInterval(day: CalendarDay(number: 19_000 + Int32(number % 1500)))
        return record
    }

    private static func day(_ text: String) -> CalendarDay { CalendarDay(text)! }
}
