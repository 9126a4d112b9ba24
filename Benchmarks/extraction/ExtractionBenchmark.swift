#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import GazetteerData
import LexiconData
import TerritorialClaims
import TestSupport

/// Times reading of reports on one core: three languages, four kinds of text, with and without resolution; then texts whose
/// length or shape could make it more than linear.
///
/// `extraction-benchmark` times; `extraction-benchmark write FOLDER` writes the texts, so that other programs can be timed on
/// the same; `extraction-benchmark read FILE...` prints what is read out of files, so that two versions can be compared.
@main
struct ExtractionBenchmark {
    let extractor: Extractor
    let resolver: Resolver
    private let gazetteer: Gazetteer

    static func main() throws {
        let benchmark = try ExtractionBenchmark()
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch arguments.first {
        case "write" where arguments.count == 2: benchmark.write(to: arguments[1])
        case "read": for path in arguments.dropFirst() { benchmark.printReading(of: path) }
        case "shapes": benchmark.timeShapes()
        case nil:
            benchmark.timeKinds()
            benchmark.timeShapes()
        default: print("usage: extraction-benchmark [shapes | write FOLDER | read FILE...]")
        }
    }

    init() throws {
        func words(_ start: UnsafePointer<UInt8>?, _ length: Int) -> String {
            String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
        }
        gazetteer = try Gazetteer(
            index: UnsafeRawBufferPointer(start: gazetteer_index_start(), count: gazetteer_index_length))
        extractor = Extractor(
            lexicons: [
                try Lexicon(language: "en", text: words(lexicon_en_start(), lexicon_en_length)),
                try Lexicon(language: "ru", text: words(lexicon_ru_start(), lexicon_ru_length)),
                try Lexicon(language: "uk", text: words(lexicon_uk_start(), lexicon_uk_length)),
            ], knowledge: gazetteer)
        resolver = Resolver(
            gazetteer: gazetteer,
            theater: try Theater(text: words(theater_table_start(), theater_table_length), gazetteer: gazetteer))
    }

    // MARK: Texts

    private func name(_ random: inout SeededRandom, in language: String) -> String {
        while true {
            let place = PlaceNumber(UInt32(random.next() % UInt64(gazetteer.placeCount)))
            if let name = gazetteer.names(of: place).first(where: { $0.language == language }) { return name.text }
        }
    }

    private func kinds() -> [(name: String, language: String, reports: [Report])] {
        let seeds = SeedReports(lines: contents(of: "seeds/reports.ndjson"))
        return NewsText.all.flatMap { news in
            let language = news.language
            let names = { (random: inout SeededRandom) in name(&random, in: language) }
            return [
                (
                    "claim-dense", language,
                    seeds.claimDense(language, size: 1_500_000, extractor: extractor, names: names)
                ),
                (
                    "news, a claim a report", language,
                    news.reports(size: 4_000_000, doubtfulInHundred: 8, hasClaim: true, names: names)
                ),
                (
                    "news, words of change but no claim", language,
                    news.reports(size: 4_000_000, doubtfulInHundred: 8, hasClaim: false, names: names)
                ),
                (
                    "news, no word of change", language,
                    news.reports(size: 8_000_000, doubtfulInHundred: 0, hasClaim: false, names: names)
                ),
            ]
        }
    }

    private func write(to folder: String) {
        for (kind, language, reports) in kinds() {
            let stem = kind.split(separator: ",").last.map { $0.split(separator: " ").joined(separator: "-") } ?? kind
            write(reports.map(\.text).joined(separator: "\u{C}"), to: "\(folder)/\(stem).\(language).txt")
        }
    }

    // MARK: Times

    private func timeKinds() {
        print("MB/s on one core: extraction alone, then with resolution; statements per report")
        for (kind, language, reports) in kinds() {
            let size = reports.reduce(0) { $0 + $1.text.utf8.count }
            for report in reports.prefix(20) { _ = extractor.read(report) }
            let (extraction, found) = measure { reports.reduce(0) { $0 + extractor.read($1).statements.count } }
            let few = Array(reports.prefix(reports.count / 4))
            let share = few.reduce(0) { $0 + $1.text.utf8.count }
            let (both, _) = measure {
                few.reduce(0) { $0 + resolver.resolve(extractor.read($1), of: $1).count }
            }
            let perReport = Double(found) / Double(reports.count)
            say(
                "\(language)  \(rate(size, extraction))  \(rate(share, both))  \(tenths(perReport))  \(kind)")
        }
    }

    /// Each shape at two lengths: twice the length may take twice the time.
    private func timeShapes() {
        print("Shapes: MB, milliseconds, MB/s")
        let claim = "Russian forces captured Avdiivka, Bakhmut and Toretsk in Donetsk region, the ministry said. "
        shape("one line of claims", sizes: [5_000_000, 10_000_000, 50_000_000]) {
            String(repeating: claim, count: $0 / claim.utf8.count)
        }
        shape("one line of claims without a stop") {
            String(repeating: claim.replacing(".", with: ","), count: $0 / claim.utf8.count)
        }
        shape("commas behind a claim") { claim.dropLast(2) + String(repeating: ",", count: $0 / 5) }
        shape("nested quotes around a claim") {
            String(repeating: "“", count: $0 / 50) + claim + String(repeating: "”", count: $0 / 50)
        }
        shape("one word") { String(repeating: "a", count: $0) }
        shape("one name in many letters") { "captured X" + String(repeating: "a", count: $0) }
        shape("stops") { claim + String(repeating: ". ", count: $0 / 2) }
        shape("capitals side by side") { claim + String(repeating: "Ab ", count: $0 / 3) }
        shape("trigger words") { String(repeating: "captured ", count: $0 / 9) }
        shape("brackets") { claim + String(repeating: "(", count: $0) }
    }

    private func shape(_ name: String, sizes: [Int] = [5_000_000, 10_000_000], _ make: (Int) -> String) {
        for size in sizes {
            let report = Report(id: "shape", text: make(size), published: CalendarDay("2025-08-20"), language: "en")
            let (time, found) = measure { extractor.read(report).statements.count }
            say(
                "\(tenths(Double(report.text.utf8.count) / 1e6)) MB  \(tenths(time / 1000)) ms  "
                    + "\(rate(report.text.utf8.count, time))  \(found) statements  \(name)")
        }
    }

    /// Prints at once, also into a pipe.
    private func say(_ line: String) {
        print(line)
        fflush(nil)
    }

    private func measure(_ work: () -> Int) -> (microseconds: Double, result: Int) {
        var best = Double.infinity
        var result = 0
        for _ in 0..<2 {
            let began = microseconds()
            result = work()
            best = min(best, microseconds() - began)
            if best > 2e6 { break }
        }
        return (best, result)
    }

    /// Time that this thread has spent on a core, so that other programs don't count.
    private func microseconds() -> Double {
        var now = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now)
        return Double(now.tv_sec) * 1e6 + Double(now.tv_nsec) / 1e3
    }

    private func rate(_ bytes: Int, _ microseconds: Double) -> String { "\(tenths(Double(bytes) / microseconds)) MB/s" }

    private func tenths(_ value: Double) -> String {
        let whole = Int((value * 10).rounded())
        return "\(whole / 10).\(whole % 10)"
    }

    // MARK: Files

    /// One statement a line: all that was read, to be compared with another version's.
    private func printReading(of path: String) {
        for (number, text) in contents(of: path).split(separator: "\u{C}").enumerated() {
            let language = path.split(separator: ".").dropLast().last.map(String.init)
            let report = Report(
                id: "\(path)-\(number)", text: String(text), published: CalendarDay("2025-08-20"),
                language: language.flatMap { ["en", "ru", "uk"].contains($0) ? $0 : nil }, outlet: "Courier")
            let extraction = extractor.read(report)
            print("\(report.id) \(extraction.language ?? "-") \(extraction.notices)")
            for statement in extraction.statements { print("+ \(statement)") }
            for statement in extraction.background { print("- \(statement)") }
            for mention in extraction.mentions { print("  \(mention)") }
        }
    }

    private func contents(of path: String) -> String {
        guard let file = fopen(path, "r") else { fatalError("no file \(path), expected it in the current folder") }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += buffer[..<count]
        }
    }

    private func write(_ text: String, to path: String) {
        guard let file = fopen(path, "w") else { fatalError("cannot write \(path), expected a folder that is there") }
        defer { fclose(file) }
        var text = text
        text.withUTF8 { _ = fwrite($0.baseAddress, 1, $0.count, file) }
    }
}
