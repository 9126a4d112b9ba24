import ClaimStorage
import GazetteerData
import TerritorialClaims

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Fills a store with made-up claims over the real gazetteer and times the questions that tracking asks of it.
///
/// `tracking-benchmark STORE [STATEMENTS]`: a store that is there is asked as it is; else one of a million statements is made.
@main
struct TrackingBenchmark {
    static func main() throws {
        guard CommandLine.arguments.count > 1 else {
            print("usage: tracking-benchmark STORE [STATEMENTS]")
            exit(64)
        }
        let path = CommandLine.arguments[1]
        let wanted = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 1_000_000 : 1_000_000
        let gazetteer = try Gazetteer(
            index: UnsafeRawBufferPointer(start: gazetteer_index_start(), count: gazetteer_index_length))
        if access(path, F_OK) != 0 { try fill(path, wanted, gazetteer) }
        let store = try ClaimStore(path: path, for: .reading)
        let counts = try store.counts()
        print("\(counts.reports) reports, \(counts.statements) statements, \(counts.claims) claims; median of 5")
        let day = CalendarDay("2024-06-30")!
        let donetsk = gazetteer.regions(named: "Donetsk Oblast").map { gazetteer.region($0).id.description }
        let place = gazetteer.places(named: "Pokrovsk").first { gazetteer.place($0).region == "Donetsk Oblast" }
            .map { gazetteer.place($0).id.description }
        try time("status as of a day, all places") {
            ControlStatus.all(try store.controlRecords(), asOf: day).count
        }
        try time("status as of a day, one oblast") {
            ControlStatus.all(try store.controlRecords(ClaimFilter(regions: donetsk)), asOf: day).count
        }
        let week = ClaimFilter(
            regions: donetsk, since: CalendarDay("2024-06-24"), until: CalendarDay("2024-06-30"))
        try time("list by region and week, to the first row") { try firstRow(of: week, in: store) }
        try time("list by region and week, all rows") { try store.records(week).count }
        try time("places of the store") { try store.places().count }
        try time("history of a place") {
            let claims = Claim.all(try store.records(ClaimFilter(places: [place ?? ""])))
            return ControlTimeline.all(claims).count + ClaimRelation.all(claims).count
        }
        try store.close()
    }

    /// Enough to stop a query that has given its first row.
    private struct Enough: Error {}

    private static func firstRow(of filter: ClaimFilter, in store: ClaimStore) throws -> Int {
        var count = 0
        do {
            try store.forEachRecord(filter) { _ in
                count = 1
                throw Enough()
            }
        } catch { guard count == 1 else { throw error } }
        return count
    }

    private static func fill(_ path: String, _ wanted: Int, _ gazetteer: Gazetteer) throws {
        let store = try ClaimStore(path: path, for: .adding)
        var claims = SyntheticClaims(gazetteer)
        let reports = SyntheticClaims.reports(for: wanted)
        let began = milliseconds()
        for start in stride(from: 0, to: reports, by: 1000) {
            let batch = (start..<min(start + 1000, reports)).map { claims.next($0) }
            _ = try store.add(batch, at: 1_700_000_000 + Int64(start))
        }
        let seconds = (milliseconds() - began) / 1000
        try store.close()
        var facts = stat()
        stat(path, &facts)
        print(
            "added \(reports) reports in \(Int(seconds)) s, \(Int(Double(reports) / seconds)) a second in batches of 1,000; "
                + "\(Int(facts.st_size) / wanted) bytes a statement")
    }

    private static func time(_ what: String, _ work: () throws -> Int) rethrows {
        var durations: [Double] = []
        var result = 0
        for _ in 0..<5 {
            let began = milliseconds()
            result = try work()
            durations.append(milliseconds() - began)
        }
        durations.sort()
        let median = (durations[2] * 100).rounded() / 100
        print("\(what): \(median) ms (\(result))")
    }

    private static func milliseconds() -> Double {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return Double(now.tv_sec) * 1000 + Double(now.tv_nsec) / 1_000_000
    }
}
