import ArgumentParser

@main
struct GazetteerCompilerTool: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Turn source tables into the bundled gazetteer.",
        subcommands: [ImportCommand.self, CompileCommand.self, FitCommand.self])
}
