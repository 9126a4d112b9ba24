import ArgumentParser

/// `terraclaim completions SHELL`.
struct CompletionsCommand: ExampledCommand {
    static let example = "terraclaim completions bash > ~/.local/share/bash-completion/completions/terraclaim"
    static let configuration = CommandConfiguration(
        commandName: "completions", abstract: "Print a completion script for bash, zsh or fish.")

    @Argument(help: "bash, zsh or fish.", transform: { try shell($0) })
    var shell: CompletionShell

    func run() {
        print(Terraclaim.completionScript(for: shell))
    }

    private static func shell(_ name: String) throws -> CompletionShell {
        guard let shell = CompletionShell(rawValue: name) else {
            throw ValidationError("shell \"\(name)\": not known, expected bash, zsh or fish")
        }
        return shell
    }
}
