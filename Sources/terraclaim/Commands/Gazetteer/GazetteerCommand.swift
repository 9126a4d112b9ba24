import ArgumentParser

/// `terraclaim gazetteer`.
struct GazetteerCommand: ExampledCommand {
    static let example = "terraclaim gazetteer search Velyka"
    static let configuration = CommandConfiguration(
        commandName: "gazetteer", abstract: "Ask the bundled list of places.",
        subcommands: [
            GazetteerInfoCommand.self, GazetteerSearchCommand.self, GazetteerShowCommand.self,
            GazetteerNamesCommand.self,
            GazetteerNearCommand.self, GazetteerInsideCommand.self, GazetteerImportCommand.self,
        ])
}
