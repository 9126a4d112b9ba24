import ArgumentParser

@main
struct Terraclaim: ExampledCommand {
    /// Version of the program, as `--version` prints it.
    static let version = "0.1.0"

    static let example = "terraclaim add seeds/reports.ndjson && terraclaim regions"

    static let configuration = CommandConfiguration(
        commandName: "terraclaim",
        abstract: "Track reported territorial control: who said who took which settlement, and when.",
        discussion: """
            Reads news in English, Russian and Ukrainian, offline. Data goes to standard output, words to standard error. \
            Exit status: 0 done, 1 could not, 64 wrong usage.
            """,
        version: version,
        groupedSubcommands: [
            CommandGroup(name: "Read reports", subcommands: [AddCommand.self, ExtractCommand.self]),
            CommandGroup(
                name: "Ask the store",
                subcommands: [
                    ListCommand.self, RegionsCommand.self, HistoryCommand.self, StatusCommand.self,
                    ContestedCommand.self,
                    TimelineCommand.self, DiffCommand.self, StatsCommand.self, SummaryCommand.self,
                ]),
            CommandGroup(
                name: "Compare with what others hold", subcommands: [AssessCommand.self, LagCommand.self]),
            CommandGroup(
                name: "Decide and prove",
                subcommands: [
                    ReviewCommand.self, CorrectCommand.self, RetractCommand.self, MergeCommand.self, SplitCommand.self,
                    LogCommand.self, VerifyCommand.self, CiteCommand.self, BundleCommand.self,
                ]),
            CommandGroup(
                name: "Look after the store",
                subcommands: [BackupCommand.self, RestoreCommand.self, MergeStoreCommand.self]),
            CommandGroup(name: "Files for other tools", subcommands: [ExportCommand.self]),
            CommandGroup(name: "Places", subcommands: [ResolveCommand.self, GazetteerCommand.self]),
            CommandGroup(name: "More", subcommands: [EvaluateCommand.self, CompletionsCommand.self]),
        ])

    static func main() {
        CommandRun.main(Array(CommandLine.arguments.dropFirst()))
    }
}
