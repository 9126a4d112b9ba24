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
}
