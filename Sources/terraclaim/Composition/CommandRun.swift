import ArgumentParser

/// A command whose help begins with an example that can be typed as it stands.
protocol ExampledCommand: ParsableCommand {
    /// One line to type.
    static var example: String { get }
}

/// Runs the command that the arguments name.
enum CommandRun {
    /// Parses and runs, prints what there is to say, and ends the process.
    static func main(_ arguments: [String]) {
        do {
            if let mistyped = mistypedCommand(arguments) { throw mistyped }
            var command = try Terraclaim.parseAsRoot(arguments)
            try command.run()
        } catch let error
            where error is UnknownRegion || error is UnknownPlace || error is RefusedEdit || error is UnknownSource
        {
            Notice.write("Error: \(error)")
            Terraclaim.exit(withError: ExitCode.validationFailure)
        } catch {
            guard let text = help(for: error, arguments) else { Terraclaim.exit(withError: error) }
            print(text)
        }
    }

    /// The help text that the error asks for, its example first; nil when the error is no request for help.
    static func help(for error: any Error, _ arguments: [String]) -> String? {
        guard Terraclaim.exitCode(for: error) == .success else { return nil }
        let text = Terraclaim.fullMessage(for: error)
        guard text.hasPrefix("OVERVIEW:"), let command = command(arguments) as? any ExampledCommand.Type else {
            return nil
        }
        return "EXAMPLE: \(command.example)\n\n\(text)"
    }

    /// The command that the arguments name, as deep as they go.
    static func command(_ arguments: [String]) -> any ParsableCommand.Type {
        var found: any ParsableCommand.Type = Terraclaim.self
        for word in arguments where word != "help" {
            guard let next = found.configuration.subcommands.first(where: { $0._commandName == word }) else { break }
            found = next
        }
        return found
    }

    /// A usage error that suggests a command, when the first word is none of the commands'.
    static func mistypedCommand(_ arguments: [String]) -> ValidationError? {
        var group: any ParsableCommand.Type = Terraclaim.self
        var path = ["terraclaim"]
        for word in arguments where word != "help" {
            let commands = group.configuration.subcommands
            guard !word.hasPrefix("-"), !commands.isEmpty, group.configuration.defaultSubcommand == nil else {
                return nil
            }
            if let next = commands.first(where: { $0._commandName == word }) {
                group = next
                path.append(word)
                continue
            }
            let names = commands.map { $0._commandName }
            let near = Suggestion.nearest(to: word, among: names).map { "; did you mean \"\($0)\"?" } ?? ""
            return ValidationError(
                "command \"\(word)\": not known, expected one of \(names.joined(separator: ", ")) after "
                    + "\"\(path.joined(separator: " "))\"\(near)")
        }
        return nil
    }
}
