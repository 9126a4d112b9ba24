import ArgumentParser
import ClaimStorage
import TerritorialClaims

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Who makes a change to the store, and why.
struct EditFacts: ParsableArguments {
    @Option(help: "Who makes the change; without it whom TERRACLAIM_BY names, else the login name.")
    var by: String?

    @Option(help: "Why, for those who will read it later.")
    var why: String

    func validate() throws {
        if EditText.trimmed(why).isEmpty {
            throw ValidationError(
                "--why \"\(why)\": empty, expected a reason such as \"the council's spelling\"")
        }
        if let by, EditText.trimmed(by).isEmpty {
            throw ValidationError("--by \"\(by)\": empty, expected a name such as \"anna\"")
        }
    }

    /// Who makes the change.
    func author() throws -> String { try Self.author(by) }

    /// The author named by `by`, else by the environment.
    static func author(_ by: String?) throws -> String {
        if let by { return EditText.trimmed(by) }
        let named = [getenv("TERRACLAIM_BY"), getenv("USER"), getpwuid(getuid())?.pointee.pw_name]
        for name in named {
            let text = EditText.trimmed(name.map { String(cString: $0) } ?? "")
            if !text.isEmpty { return text }
        }
        throw RefusedEdit(
            "--by: not given, and neither TERRACLAIM_BY nor a login name is known, expected who makes the change; give --by"
        )
    }
}

/// A change to the gazetteer that makes no sense; carries the message a user sees.
struct RefusedEdit: Error, Equatable, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

/// What people type, made fit to be kept.
enum EditText {
    /// Without blanks around it.
    static func trimmed(_ text: String) -> String {
        var words = Substring(text)
        while words.first?.isWhitespace == true { words.removeFirst() }
        while words.last?.isWhitespace == true { words.removeLast() }
        return String(words)
    }

    /// A name that a look-up can find; throws with what it must be.
    static func name(_ text: String, _ option: String) throws -> String {
        let name = trimmed(text)
        guard VisibleText.line(name) == name else {
            throw ValidationError(
                "\(option) \"\(VisibleText.line(text))\": holds line breaks, doubled blanks or characters that are not seen, "
                    + "expected a name as it is written")
        }
        let letters = Gazetteer.letterCount(of: name)
        guard Gazetteer.letterCounts.contains(letters) else {
            throw ValidationError(
                "\(option) \"\(VisibleText.line(text))\": \(counted(letters, "letter")), expected a name of "
                    + "\(Gazetteer.letterCounts.lowerBound) to \(Gazetteer.letterCounts.upperBound)")
        }
        return name
    }
}

/// Makes a change to the gazetteer in a store and says what it means for what is stored.
struct EditRun {
    let facts: EditFacts
    let store: StoreOptions
    /// The gazetteer under the changes made so far.
    let gazetteer: Gazetteer

    init(_ facts: EditFacts, _ store: StoreOptions, _ choice: GazetteerOptions) throws {
        self.facts = facts
        self.store = store
        gazetteer = try store.layered(choice.open(), toBeMade: true)
    }

    /// Keeps the edit. `names` are those that statements may now be read otherwise for; `hides` is a place that is no longer
    /// meant.
    func make(_ content: GazetteerEdit.Content, names: [String] = [], hides: PlaceID? = nil) throws {
        let author = try facts.author()
        let kept = try store.open(for: .adding)
        var output = Output()
        switch try kept.edit(content, by: author, why: EditText.trimmed(facts.why), at: Clock.now) {
        case .made(let edit):
            let after = gazetteer.withoutLayer.layered(with: try kept.layer())
            output.write(
                VisibleText.line("edit \(edit.number) by \(edit.by): \(EditWords.sentence(edit, in: after))") + "\n")
            output.write(try Self.consequences(in: kept, path: store.path, after, names: names, hides: hides))
        case .thereAlready(let edit):
            output.write(
                VisibleText.line("edit \(edit.number) says so already, \(edit.origin); nothing changed") + "\n")
        }
        try kept.close()
        try output.flush()
    }

    /// Which stored statements would be read otherwise, and how that is done; empty when none would.
    static func consequences(
        in store: ClaimStore, path: String, _ gazetteer: Gazetteer, names: [String], hides: PlaceID?
    ) throws -> String {
        var text = ""
        let unsettled = try store.unsettledStatements().filter { statement in
            names.contains { gazetteer.areAlike(statement.toponym, $0) }
        }
        if !unsettled.isEmpty {
            text += "\(counted(unsettled.count, "stored statement")) of this name "
            text += "\(unsettled.count == 1 ? "is" : "are") ambiguous or unresolved, in " + documents(unsettled) + "\n"
        }
        if let hides {
            let count = try store.statementCount(of: hides)
            if count > 0 {
                text += "\(counted(count, "stored statement")) \(count == 1 ? "is" : "are") of this place\n"
            }
        }
        guard !text.isEmpty else { return "" }
        return text
            + "What is stored stays as it was read; add the reports again to have them read anew: terraclaim add FILE"
            + (path == "claims.gpkg" ? "" : " --store \(VisibleText.line(path))") + "\n"
    }

    private static func documents(_ statements: [UnsettledStatement]) -> String {
        var names: [String] = []
        for statement in statements where !names.contains(statement.document) { names.append(statement.document) }
        let more = names.count > 5 ? " and \(names.count - 5) more" : ""
        return names.prefix(5).map(VisibleText.line).joined(separator: ", ") + more
    }
}
