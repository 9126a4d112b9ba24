import ArgumentParser
import FoundationEssentials
import TerritorialClaims

/// Fits the edit costs to pairs of names in the tables.
struct FitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fit-costs",
        abstract: "Fit the resolver's edit costs to the spellings that the tables give for one place.",
        discussion:
            "Example: gazetteer-compiler fit-costs --tables Gazetteer/tables > Sources/TerritorialClaims/Gazetteer/FittedEditCosts.swift"
    )

    @Option(help: "Folder with the five tables.") var tables: String
    @Option(help: "Rounds of alignment and counting.") var rounds = 4

    func run() throws {
        let contents = try TerritorialClaims.GazetteerTables.fileNames.map {
            [UInt8](try Data(contentsOf: URL(filePath: tables + "/" + $0)))
        }
        var fit = EditCostFit(tables: try TerritorialClaims.GazetteerTables(bytes: contents))
        for _ in 0..<rounds { fit.improve() }
        print(fit.source(), terminator: "")
    }
}
