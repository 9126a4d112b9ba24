import TerritorialClaims

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Writes made-up records to standard output as a store's export would: `export-benchmark COUNT FORMAT`.
@main struct ExportBenchmark {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let count = Int64(arguments[1]), let format = ExportFormat(rawValue: arguments[2])
        else {
            print("usage: export-benchmark COUNT FORMAT")
            exit(64)
        }
        var export = RecordExport(format)
        var record = model
        for number in 0..<count {
            record.id = number
            record.place?.coordinate = Coordinate(
                longitude: 22 + Double(number % 17_989) / 1000.3, latitude: 44 + Double(number % 7993) / 1000.7)
            record.event = DayInterval(day: CalendarDay(number: 19_000 + Int32(number % 1500)))
            export.append(record, put)
        }
        export.end(put)
    }

    private static let model = ClaimRecord(
        id: 0, claim: 3, report: 2, document: "wire-1", span: ByteSpan(10, 18), toponym: "Bankivka",
        regionAsWritten: "Donetsk province", change: .gain, wording: "captured", party: "Russia",
        counterparty: "Ukraine", claimant: "Russian Ministry of Defense", quote: "Its forces \"captured\" Bankivka.",
        sentence: ByteSpan(0, 29), status: .resolved,
        place: ClaimRecord.Site(
            id: "katottg:UA14160270170063766", name: "Pankivka", localName: "Панківка", region: "Donetsk Oblast",
            region2: "Pokrovsk Raion", region3: "Shakhove Hromada"),
        score: 0.97, margin: 0.41, outlet: "Outlet", url: "https://example.org/1",
        published: CalendarDay(number: 20_320),
        knownSince: 1_755_734_400, rule: "gain.active", extractorVersion: "1", gazetteerVersion: "1")

    private static func put(_ bytes: [UInt8]) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress! + written, $0.count - written) }
            guard count > 0 else { exit(1) }
            written += count
        }
    }
}
