import ArgumentParser
import FoundationEssentials
import TerritorialClaims

/// Turns the tables into the index.
struct CompileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compile", abstract: "Compile the tables into the index that the executable carries.",
        discussion: "Example: gazetteer-compiler compile --tables Gazetteer/tables --index Gazetteer/index.bin")

    @Option(help: "Folder with the five tables.") var tables: String
    @Option(help: "File to write.") var index: String
    @Option(help: "Folder of the project's own additions, with the points that may lie outside their oblast.")
    var additions = "Gazetteer/additions"
    @Flag(help: "Write nothing; fail unless the file holds what the tables compile to.") var verify = false

    func run() throws {
        var contents: [[UInt8]] = []
        for name in GazetteerTables.fileNames {
            let path = tables + "/" + name
            do {
                contents.append([UInt8](try Data(contentsOf: URL(filePath: path))))
            } catch {
                throw ValidationError(
                    "table \(path): \(error), expected a readable file; run \"gazetteer-compiler import\"")
            }
        }
        try check(contents)
        let bytes = GazetteerIndexBuilder.index(of: try GazetteerTables(bytes: contents))
        if verify {
            let written = [UInt8](try Data(contentsOf: URL(filePath: index)))
            guard written == bytes else {
                throw ValidationError("index \(index): not what \(tables) compiles to; run \"make index\"")
            }
            print("\(index) is what \(tables) compiles to")
            return
        }
        try Data(bytes).write(to: URL(filePath: index), options: .atomic)
        try bytes.withUnsafeBytes { buffer in
            let gazetteer = try Gazetteer(index: buffer)
            print(
                "\(index): version \(gazetteer.version), \(gazetteer.placeCount) places, \(gazetteer.nameCount) names, "
                    + "\(gazetteer.formCount) forms, \(gazetteer.regionCount) regions, \(bytes.count) bytes")
        }
    }

    /// Refuses tables that an import would not have written; prints what they hold.
    private func check(_ contents: [[UInt8]]) throws {
        let path = additions + "/outside_region.tsv"
        guard let listed = FileManager.default.contents(atPath: path) else {
            throw ValidationError(
                "file \(path): nothing that can be read, expected the list of points; give --additions")
        }
        let written = try WrittenTables(
            Dictionary(uniqueKeysWithValues: zip(GazetteerTables.fileNames, contents)),
            outside: try SourceTable(file: "outside_region.tsv", bytes: [UInt8](listed)))
        guard written.problems.isEmpty else { throw ImportRefused(problems: written.problems) }
        for line in written.tables.counts() { print(line) }
    }
}
