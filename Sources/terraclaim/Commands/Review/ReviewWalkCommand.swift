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

/// `terraclaim review`: statement after statement on a terminal, the queue elsewhere.
struct ReviewWalkCommand: ExampledCommand {
    static let example = "terraclaim review walk --by anna"
    static let configuration = CommandConfiguration(
        commandName: "walk",
        abstract: "Decide statement after statement (on a terminal; elsewhere the queue is listed).",
        discussion:
            "Keys, each with Enter: 1 to 9 choose a candidate, c confirms, r retracts, s skips, q ends, ? explains.")

    @Option(help: "Who decides; without it whom TERRACLAIM_BY names, else the login name.")
    var by: String?

    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Output") var format: FormatOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    func run() throws {
        guard format.isTable, isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
            let store = try store.open(for: .reading)
            try ReviewListCommand.write(try store.reviewQueue(try filters.filter(in: store)), format)
            try store.close()
            return
        }
        let who = try EditFacts.author(by)
        let gazetteer = try store.layered(filters.gazetteerChoice.open())
        _ = try store.open(for: .reading).close()
        let kept = try store.open(for: .adding)
        let queue = try kept.reviewQueue(try filters.filter(in: kept))
        var walk = ReviewWalk(review: Review(store: kept, gazetteer: gazetteer), who: who)
        try walk.run(
            queue, read: { readLine() },
            write: { words in
                var output = Output()
                output.write(words)
                try output.flush()
            }, terminal: .standardOutput)
        try kept.close()
    }
}

/// The conversation of a review; what is read and written is given, so that it can be tested without a terminal.
struct ReviewWalk {
    let review: Review
    let who: String
    private(set) var decided = 0

    init(review: Review, who: String) {
        self.review = review
        self.who = who
    }

    static let keys = """
        1-9  this candidate is meant     c  right as it stands     r  retract the statement
        s    skip                        q  end                    ?  these keys

        """

    /// Goes through the queue until its end, "q" or the end of the input.
    mutating func run(
        _ queue: [ReviewItem], read: () -> String?, write: (String) throws -> Void, terminal: Terminal
    ) throws {
        if queue.isEmpty { return try write("nothing to review\n") }
        try write("\(counted(queue.count, "statement")) to look at\n" + Self.keys)
        for (index, item) in queue.enumerated() {
            let page = try ReviewPage(statement: item.record.id, in: review.store, review.gazetteer)
            try write("\n[\(index + 1)/\(queue.count)] " + page.words(on: terminal))
            guard try decide(page, read, write) else { break }
        }
        try write("\(counted(decided, "decision"))\n")
    }

    /// One statement; false when the review ends.
    private mutating func decide(_ page: ReviewPage, _ read: () -> String?, _ write: (String) throws -> Void) throws
        -> Bool
    {
        while true {
            try write("> ")
            guard let line = read() else { return false }
            let key = EditText.trimmed(line)
            switch key {
            case "q": return false
            case "s", "": return true
            case "?": try write(Self.keys)
            case "c", "r":
                guard let decision = try why(key == "c" ? "right as it stands" : nil, read, write) else { continue }
                let id = page.record.id
                try write(
                    DecisionRun.words(
                        key == "c"
                            ? try review.store.confirm(id, by: decision) : try review.store.retract([id], by: decision),
                        by: decision))
                decided += 1
                return true
            default:
                guard let number = Int(key), page.choices.indices.contains(number - 1) else {
                    try write(
                        VisibleText.line("\"\(key)\": expected 1 to \(page.choices.count), c, r, s, q or ?") + "\n")
                    continue
                }
                guard let decision = try why("chosen in review", read, write) else { continue }
                try write(
                    review.accept(
                        page.record.id, page.choices[number - 1].number, by: decision, remembers: true))
                decided += 1
                return true
            }
        }
    }

    /// The decision with its reason; nil when one is needed and none is given.
    private func why(_ usual: String?, _ read: () -> String?, _ write: (String) throws -> Void) throws -> Decision? {
        try write("why" + (usual.map { " [\($0)]" } ?? "") + ": ")
        let given = EditText.trimmed(read() ?? "")
        guard let words = given.isEmpty ? usual : given else {
            try write("a reason is needed\n")
            return nil
        }
        return Decision(who: who, why: words, instant: Clock.now)
    }
}
