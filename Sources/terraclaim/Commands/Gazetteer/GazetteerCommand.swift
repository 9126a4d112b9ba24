import ArgumentParser

/// `terraclaim gazetteer`.
struct GazetteerCommand: ExampledCommand {
    static let example = "terraclaim gazetteer search Velyka"
    static let configuration = CommandConfiguration(
        commandName: "gazetteer", abstract: "Ask the list of places, and change it for yourself.",
        subcommands: [
            GazetteerInfoCommand.self, GazetteerSearchCommand.self, GazetteerShowCommand.self,
            GazetteerNamesCommand.self,
            GazetteerNearCommand.self, GazetteerInsideCommand.self, GazetteerImportCommand.self,
            GazetteerCheckCommand.self,
            GazetteerAddNameCommand.self, GazetteerAddPlaceCommand.self, GazetteerHideCommand.self,
            GazetteerDecideCommand.self, GazetteerUndoCommand.self, GazetteerEditsCommand.self,
        ])
}
