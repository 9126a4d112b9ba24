#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import GazetteerData
import TerritorialClaims
import TestSupport

/// Times look-ups within one process: exact, fuzzy, and whole resolutions. Prints mean and 99th percentile. With an argument,
/// over the gazetteer in that file instead of the one that comes with the program.
@main
struct LookupBenchmark {
    static func main() throws {
        let gazetteer = try Gazetteer(
            index: CommandLine.arguments.count > 1
                ? mapped(CommandLine.arguments[1])
                : UnsafeRawBufferPointer(start: gazetteer_index_start(), count: gazetteer_index_length))
        let resolver = Resolver(gazetteer: gazetteer)
        var random = SeededRandom(seed: 20_250_820)
        var names: [(text: String, region: String?)] = []
        for _ in 0..<20_000 {
            let place = PlaceNumber(UInt32(random.next() % UInt64(gazetteer.placeCount)))
            let all = gazetteer.names(of: place)
            names.append((all[Int(random.next() % UInt64(all.count))].text, gazetteer.place(place).region))
        }
        let misprinted = names.prefix(4000).map { (text: random.misprinted($0.text), region: $0.region) }
        print("\(names.count) names, \(misprinted.count) of them with one or two random edits; time on one core")
        time("exact look-up", names) { gazetteer.places(named: $0.text).count }
        time("could it be a name?", names) { Int(gazetteer.reading(of: $0.text).rawValue) }
        time("fuzzy look-up, weighted edits", misprinted) { gazetteer.places(resembling: $0.text).count }
        time("resolve, name as sourced, region given", Array(names.prefix(4000))) {
            resolver.resolve(NameQuery(name: $0.text, region: $0.region)).candidates.count
        }
        time("resolve, misprinted, region given", misprinted) {
            resolver.resolve(NameQuery(name: $0.text, region: $0.region)).candidates.count
        }
    }

    /// The file's bytes, mapped for good; empty when it can't be read.
    static func mapped(_ path: String) -> UnsafeRawBufferPointer {
        let file = open(path, O_RDONLY)
        let length = Int(lseek(file, 0, SEEK_END))
        let start = length > 0 ? mmap(nil, length, PROT_READ, MAP_PRIVATE, file, 0) : MAP_FAILED
        guard start != MAP_FAILED else { return UnsafeRawBufferPointer(start: nil, count: 0) }
        return UnsafeRawBufferPointer(start: start, count: length)
    }

    static func time<Query>(_ what: String, _ queries: [Query], _ work: (Query) -> Int) {
        var sum = 0
        for query in queries.prefix(200) { sum &+= work(query) }
        var durations: [Double] = []
        let began = microseconds()
        for query in queries { sum &+= work(query) }
        let mean = (microseconds() - began) / Double(queries.count)
        for query in queries {
            let began = microseconds()
            sum &+= work(query)
            durations.append(microseconds() - began)
        }
        durations.sort()
        let p99 = durations[durations.count * 99 / 100]
        print("\(what): mean \(tenths(mean)) µs, p99 \(tenths(p99)) µs  (checksum \(sum))")
    }

    /// Time that this thread has spent on a core, so that other programs don't count.
    static func microseconds() -> Double {
        var now = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now)
        return Double(now.tv_sec) * 1e6 + Double(now.tv_nsec) / 1e3
    }

    static func tenths(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}

extension SeededRandom {
    /// The name with one or two letters dropped, doubled, swapped or replaced by another of its letters.
    mutating func misprinted(_ name: String) -> String {
        var letters = Array(name)
        for _ in 0..<(1 + next() % 2) where letters.count > 3 {
            let at = Int(next() % UInt64(letters.count - 1))
            switch next() % 4 {
            case 0: letters.remove(at: at)
            case 1: letters.insert(letters[at], at: at)
            case 2: letters.swapAt(at, at + 1)
            default: letters[at] = letters[Int(next() % UInt64(letters.count))]
            }
        }
        return String(letters)
    }
}
