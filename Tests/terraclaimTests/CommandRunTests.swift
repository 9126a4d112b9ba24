import ArgumentParser
import Testing

@testable import terraclaim

@Suite struct CommandRunTests {
    @Test func `the help of every command begins with an example that parses`() throws {
        for path in Self.paths(of: Terraclaim.self, under: []) {
            let text = try #require(Self.help(path), "\(path) has no help")
            let first = try #require(text.split(separator: "\n").first)
            #expect(first.hasPrefix("EXAMPLE: terraclaim "), "\(path): \(first)")
            #expect(text.contains("\n\nOVERVIEW: "), "\(path)")
            for line in first.dropFirst("EXAMPLE: ".count).split(separator: "&&") {
                let words = Self.words(String(line))
                #expect(words.first == "terraclaim")
                #expect(throws: Never.self, "\(line)") { try Terraclaim.parseAsRoot(Array(words.dropFirst())) }
                #expect(CommandRun.mistypedCommand(Array(words.dropFirst())) == nil, "\(line)")
            }
        }
    }

    @Test func `the example of a command is of that command`() {
        for path in Self.paths(of: Terraclaim.self, under: []) where !path.isEmpty {
            let command = CommandRun.command(path) as? any ExampledCommand.Type
            let words = Self.words(command?.example ?? "")
            let named = CommandRun.command(Array(words.dropFirst()))
            let configured = (command?.configuration.defaultSubcommand).map { $0 == named } ?? false
            let inside = command?.configuration.subcommands.contains { $0 == named } ?? false
            let reached = command.map { $0 == named } ?? false
            let isDefault = path.last == "statements"
            #expect(reached || configured || inside || isDefault, "\(path): \(words)")
        }
    }

    @Test func `a mistyped command is told its nearest`() throws {
        let wrong = try #require(CommandRun.mistypedCommand(["resolv", "Bankivka"]))
        #expect(wrong.message.hasPrefix("command \"resolv\": not known, expected one of "))
        #expect(wrong.message.hasSuffix(" after \"terraclaim\"; did you mean \"resolve\"?"))
        #expect(Terraclaim.exitCode(for: wrong).rawValue == 64)
        #expect(CommandRun.mistypedCommand(["help", "resolve"]) == nil)
        #expect(CommandRun.mistypedCommand(["--version"]) == nil)
        #expect(CommandRun.mistypedCommand(["evaluate", "set.jsonl"]) == nil, "a default command takes any word")
        let far = try #require(CommandRun.mistypedCommand(["xyzzy"]))
        #expect(!far.message.contains("did you mean"))
    }

    @Test(arguments: [
        (["resolve"], "resolve: no name, expected one such as Bankivka, or --batch to read many"),
        (
            ["resolve", "X", "--batch"],
            "resolve --batch: a name is given as well, expected names on standard input only"
        ),
        (
            ["resolve", "X", "--date", "2025-02-30"],
            "day \"2025-02-30\": no such day, expected one such as 2025-08-20"
        ),
        (
            ["resolve", "X", "--near", "48.28;37.18"],
            "point \"48.28;37.18\": not a longitude and a latitude, expected degrees such as 37.18,48.28 (longitude first)"
        ),
        (["completions", "tcsh"], "shell \"tcsh\": not known, expected bash, zsh or fish"),
    ])
    func `wrong usage says what was expected and ends with 64`(arguments: [String], words: String) {
        do {
            _ = try Terraclaim.parseAsRoot(arguments)
            Issue.record("\(arguments) parsed")
        } catch {
            #expect(Terraclaim.message(for: error).contains(words), "\(Terraclaim.message(for: error))")
            #expect(Terraclaim.exitCode(for: error).rawValue == 64)
        }
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `completions name the commands`(shell: String) throws {
        let script = Terraclaim.completionScript(for: try #require(CompletionShell(rawValue: shell)))
        for name in ["resolve", "evaluate", "completions"] { #expect(script.contains(name), "\(shell): \(name)") }
    }

    /// Paths of all commands, the root's being empty.
    static func paths(of command: any ParsableCommand.Type, under path: [String]) -> [[String]] {
        [path]
            + command.configuration.subcommands.flatMap { paths(of: $0, under: path + [$0._commandName]) }
    }

    static func help(_ path: [String]) -> String? {
        do {
            var command = try Terraclaim.parseAsRoot(path + ["--help"])
            try command.run()
            return nil
        } catch {
            return CommandRun.help(for: error, path + ["--help"])
        }
    }

    /// Words of a line as a shell splits it: double quotes keep words together, redirections end it.
    static func words(_ line: String) -> [String] {
        var words: [String] = []
        var word = ""
        var quoted = false
        for character in line {
            switch character {
            case "\"": quoted.toggle()
            case " " where !quoted:
                if !word.isEmpty { words.append(word) }
                word = ""
            default: word.append(character)
            }
        }
        if !word.isEmpty { words.append(word) }
        return Array(words.prefix { $0 != ">" && $0 != "<" && $0 != "|" })
    }
}
