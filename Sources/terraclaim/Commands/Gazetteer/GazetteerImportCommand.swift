import ArgumentParser
import TerritorialClaims

/// `terraclaim gazetteer import DUMP…`.
struct GazetteerImportCommand: ExampledCommand {
    static let example = """
        terraclaim gazetteer import RU.txt --alternate-names alternateNamesV2.txt --admin1 admin1CodesASCII.txt \
        --to russia.gazetteer
        """
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Make a gazetteer of one's own from GeoNames' country dumps.",
        discussion: """
            The files are those of download.geonames.org/export/dump, unzipped. Taken are settlements (feature class P without \
            parts of towns, PPLX, and without those that are no more, PPLH), the regions of the first two orders and the \
            country. Lines that are not of the format are passed over, counted and named. The new file appears when it is \
            whole; an import that is killed leaves the old one. Data of GeoNames is under CC BY 4.0: name GeoNames where you \
            publish.
            """)

    @Argument(help: "Country dumps (RU.txt, cities500.txt).", completion: .file(extensions: ["txt"]))
    var dumps: [String]

    @Option(
        help: "Names by language (alternateNamesV2.txt); without it, the names without language of the dumps.",
        completion: .file(extensions: ["txt"]))
    var alternateNames: [String] = []

    @Option(help: "Regions of the first order (admin1CodesASCII.txt).", completion: .file(extensions: ["txt"]))
    var admin1: String?

    @Option(help: "Regions of the second order (admin2Codes.txt).", completion: .file(extensions: ["txt"]))
    var admin2: String?

    @Option(
        help: "Language of local names, ISO 639, most local first; without it, each country's official languages.")
    var localLanguage: [String] = []

    @Flag(help: "Add to the bundled gazetteer; places that it has are not doubled.")
    var withBundled = false

    @Option(help: "The gazetteer to write.", completion: .file(extensions: ["gazetteer"]))
    var to: String

    @Option(help: "Keep every line that cannot be read in this file, behind its place and what is wrong.")
    var rejects: String?

    @Flag(help: "Print the figures as JSON.")
    var json = false

    func validate() throws {
        let inputs = dumps + alternateNames + [admin1, admin2].compactMap { $0 }
        if let same = [to, rejects].compactMap({ $0 }).first(where: { inputs.contains($0) }) {
            throw ValidationError("\(same): is read and written, expected another file to write; name a new one")
        }
        if to == rejects { throw ValidationError("--rejects \(to): is --to as well, expected another file") }
    }

    func run() throws {
        let target = try AtomicFile(to)
        var rejected = try RejectedLines(path: rejects)
        var outcome = try GeoNamesImport(
            dumps: dumps, alternateNames: alternateNames, admin1: admin1, admin2: admin2, localLanguages: localLanguage
        ).read(rejected: &rejected)
        var union: GazetteerUnion.Counts?
        if withBundled {
            let both = GazetteerUnion(GazetteerTables(of: try Bundled.gazetteer()), adding: outcome.tables)
            (outcome.tables, union) = (both.tables, both.counts)
        }
        var progress = ProgressLine("compiling \(grouped(outcome.tables.places.count)) places")
        progress.begin()
        let bytes = try compile(outcome.takeTables(), into: target)
        try rejected.commit()
        try target.commit()
        progress.end()
        let facts = try ImportFigures(
            outcome.counts, lines: outcome.lines, rejected: rejected.count, union: union,
            gazetteer: GazetteerFile.open(to), bytes: bytes)
        for line in rejected.words { Notice.write(line) }
        var output = Output()
        output.write(json ? facts.json : facts.words(file: to))
        try output.flush()
    }

    /// Writes the index and gives its length.
    private func compile(_ tables: consuming GazetteerTables, into file: AtomicFile) throws -> Int {
        var bytes = 0
        for piece in GazetteerIndexBuilder.pieces(of: tables) {
            try file.write(piece)
            bytes += piece.count
        }
        return bytes
    }
}
