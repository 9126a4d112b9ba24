import ArgumentParser
import FoundationEssentials

/// Makes `Gazetteer/tables` from the source tables.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Make the gazetteer's tables from the source tables.",
        discussion: """
            Example: gazetteer-compiler import --from ../shared/gazetteer --to Gazetteer/tables

            Checks codes, hierarchy, points, duplicates and population, prints counts, and writes nothing when \
            something is wrong.
            """)

    @Option(help: "Folder of the source tables.")
    var from: String

    @Option(help: "Folder to write the five tables into.")
    var to: String

    @Option(help: "Folder of the project's own additions.")
    var additions = "Gazetteer/additions"

    func run() throws {
        let made = try GazetteerImport(Sources(from: from, additions: additions))
        for line in made.counts { print(line) }
        let files = made.tables.files()
        for (name, text) in files {
            try Data(text.utf8).write(to: URL(filePath: to + "/" + name), options: .atomic)
            print("\(to)/\(name): \(text.utf8.count) bytes")
        }
    }
}

extension Sources {
    /// Reads the folders as they are named in the README of each.
    init(from folder: String, additions: String) throws {
        func table(_ name: String, in folder: String) throws -> SourceTable {
            try SourceTable(file: name, bytes: bytes(folder + "/" + name))
        }
        func boundaries(_ name: String) throws -> BoundaryFile {
            try BoundaryFile(file: "boundaries/" + name, bytes: bytes(folder + "/boundaries/" + name))
        }
        self.init(
            settlements: try table("settlements.tsv", in: folder), names: try table("names.tsv", in: folder),
            renames: try table("renames_2024_2026.tsv", in: folder),
            borderPlaces: try table("ru_border_places.tsv", in: folder),
            borderVillages: try table("ru_border_villages.tsv", in: folder),
            country: try boundaries("country.geojson"), oblasts: try boundaries("oblasts.geojson"),
            raions: try boundaries("raions.geojson"), hromadas: try boundaries("hromadas.geojson"),
            russianOblasts: try boundaries("ru_border_oblasts.geojson"),
            russianDistricts: try boundaries("ru_border_districts.geojson"),
            additions: Additions(
                regionTitles: try table("region_titles.tsv", in: additions),
                regionNames: try table("region_names.tsv", in: additions),
                names: try table("names.tsv", in: additions),
                russianTowns: try table("russian_towns.tsv", in: additions),
                russianCorrections: try table("russian_corrections.tsv", in: additions),
                outsideRegion: try table("outside_region.tsv", in: additions),
                renames: try table("renames.tsv", in: additions)))
    }
}

private func bytes(_ path: String) throws(ImportProblem) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
        throw ImportProblem(
            what: "file", file: path, line: nil, got: "nothing that can be read", expected: "a source of the gazetteer",
            remedy: "check --from and --additions")
    }
    return [UInt8](data)
}
