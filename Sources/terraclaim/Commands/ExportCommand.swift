import ArgumentParser
import ClaimStorage
import TerritorialClaims

/// `terraclaim export FILE`.
struct ExportCommand: ExampledCommand {
    static let example = "terraclaim export claims.geojson --region Donetsk --change gain"
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write claims into a file that other tools open as it is.",
        discussion: """
            The format follows the file's name: .geojson or .json (GeoJSON with JSON-FG time), .geojsonl (a feature a line), \
            .geojsonseq (RFC 8142), .csv, .ndjson. The file appears when it is complete; until then, and when something \
            fails, the old one stays. Records without a point are written too, with "geometry": null. Days are inclusive.
            """)

    @Argument(help: "The file to write; - is standard output.", completion: .file())
    var file: String

    @Option(
        help: "geojson, geojsonl, geojsonseq, csv or ndjson, whatever the file's name says.",
        completion: .list(ExportFormat.allCases.map(\.rawValue)), transform: Self.format)
    var format: ExportFormat?

    @Flag(help: "Give CSV a column wkt with the point.")
    var wkt = false

    @OptionGroup var filters: FilterOptions
    @OptionGroup var stores: StoreOptions

    func validate() throws {
        _ = try chosenFormat()
        if wkt, try chosenFormat() != .csv {
            throw ValidationError("--wkt: the format is \(try chosenFormat().rawValue), expected csv; leave --wkt out")
        }
    }

    /// The format by option, else by the file's name, else, on standard output, GeoJSON.
    func chosenFormat() throws -> ExportFormat {
        if let format = format ?? ExportFormat(fileName: file) ?? (file == "-" ? .geojson : nil) { return format }
        throw ValidationError(
            "file \"\(VisibleText.line(file))\": its name tells no format, expected .geojson, .geojsonl, .geojsonseq, .csv "
                + "or .ndjson; or give --format")
    }

    func run() throws {
        let store = try stores.open(for: .reading)
        let filter = try filters.filter(in: store)
        let run = ExportRun(destination: file, format: try chosenFormat(), hasGeometry: wkt)
        let words = try run.write { try store.forEachRecord(filter, knownAt: filters.knownAtInstant, $0) }
        Notice.write(words)
    }

    /// A format by its word.
    private static func format(_ word: String) throws -> ExportFormat {
        if let format = ExportFormat(rawValue: word) { return format }
        let names = ExportFormat.allCases.map(\.rawValue)
        let near = Suggestion.nearest(to: word, among: names).map { "; did you mean \"\($0)\"?" } ?? ""
        throw ValidationError(
            "format \"\(VisibleText.line(word))\": not known, expected one of \(names.joined(separator: ", "))\(near)")
    }
}
