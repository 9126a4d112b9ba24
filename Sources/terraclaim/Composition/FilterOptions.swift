import ArgumentParser
import ClaimStorage
import TerritorialClaims

/// Which records of a store a command is about; the same for `list`, `regions`, `status` and `export`.
struct FilterOptions: ParsableArguments {
    @Option(help: "Region of any level and in any language: Donetsk, \"Pokrovsk Raion\", ДНР, Donbas.")
    var region: [String] = []

    @Option(help: "Settlement, by any of its names or by its identifier.")
    var place: [String] = []

    @Option(help: "Party, or a part of its name.")
    var party: [String] = []

    @Option(help: "Who says so, or a part of the name.")
    var claimant: [String] = []

    @Option(
        help: "gain, loss, withdrawal, entry, partial, advance or contest.",
        transform: OptionValue.change)
    var change: [Change] = []

    @Option(help: "asserted, disputed or denied.", transform: OptionValue.stance)
    var stance: [Stance] = []

    @Option(help: "First day of events that count, as in 2025-08-01.", transform: OptionValue.day)
    var since: CalendarDay?

    @Option(help: "Last day of events that count.", transform: OptionValue.day)
    var until: CalendarDay?

    @Option(help: "Who published it, or a part of the name.")
    var outlet: [String] = []

    @Option(
        help: "Answer as the store would have at the end of this past day (UTC).", transform: OptionValue.day)
    var knownAt: CalendarDay?

    @OptionGroup(title: "Whose word counts") var leaningChoice: LeaningOptions
    @OptionGroup(title: "Gazetteer") var gazetteerChoice: GazetteerOptions

    func validate() throws {
        if let since, let until, until < since {
            throw ValidationError("--until \(until): before --since \(since), expected a day from then on")
        }
    }

    /// The filter, its names looked up. Throws on a region or place that neither store nor gazetteer knows.
    func filter(in store: ClaimStore) throws -> ClaimFilter {
        var filter = ClaimFilter(
            parties: party, claimants: claimant, changes: change, stances: stance, since: since, until: until,
            outlets: outlet, againstInterest: try leaningChoice.filter())
        guard !region.isEmpty || !place.isEmpty else { return filter }
        let gazetteer = try gazetteerChoice.open().layered(with: store)
        for words in region {
            filter.regions += try RegionArgument.regions(words, in: gazetteer)
                .map { gazetteer.region($0).id.description }
        }
        for words in place { filter.places += try PlaceArgument.places(words, in: store, and: gazetteer) }
        return filter
    }

    /// Last second at which the store is asked; nil for now.
    var knownAtInstant: Int64? { knownAt?.lastSecond }

    /// The records that are wanted.
    func records(in store: ClaimStore) throws -> [ClaimRecord] {
        try store.records(filter(in: store), knownAt: knownAtInstant)
    }
}

extension CalendarDay {
    /// Last second of the day (UTC), since 1970-01-01T00:00:00Z.
    var lastSecond: Int64 { Int64(number) * 86_400 + 86_399 }
}

extension OptionValue {
    /// A change by its word.
    static func change(_ word: String) throws -> Change { try value(word, "change") }

    /// A stance by its word.
    static func stance(_ word: String) throws -> Stance { try value(word, "stance") }

    /// A value of a list of words.
    static func value<Value: RawRepresentable & CaseIterable>(
        _ word: String, _ kind: String
    ) throws -> Value where Value.RawValue == String {
        if let value = Value(rawValue: word) { return value }
        let words = Value.allCases.map(\.rawValue)
        let near = Suggestion.nearest(to: word, among: words).map { "; did you mean \"\($0)\"?" } ?? ""
        throw ValidationError(
            "\(kind) \"\(word)\": not known, expected one of \(words.joined(separator: ", "))\(near)")
    }
}

/// A settlement that a person names on the command line.
enum PlaceArgument {
    /// Identifiers of the places that the words mean: those of the store before others of the gazetteer.
    ///
    /// Where the words are the very name of a place of the store, as they mostly are, only the places of that name are
    /// looked at.
    static func places(_ words: String, in store: ClaimStore, and gazetteer: Gazetteer) throws -> [String] {
        let typed = words.lowercased()
        let named = gazetteer.places(named: words).filter { number in
            gazetteer.names(of: number).contains { $0.text.lowercased() == typed }
        }
        let ids = named.map { gazetteer.place($0).id.description } + (words.contains(":") ? [words] : [])
        let found = try store.places(ids, orNamed: words)
        guard found.isEmpty else { return found.map(\.id) }
        return try places(words, stored: try store.places(), in: gazetteer)
    }

    /// Identifiers of the places that the words mean, given all places of the store.
    static func places(
        _ words: String, stored: [ClaimRecord.Site], in gazetteer: Gazetteer
    ) throws(UnknownPlace) -> [String] {
        let typed = words.lowercased()
        if words.contains(":") {
            if stored.contains(where: { $0.id == words }) || gazetteer.placeNumber(of: PlaceID(words)) != nil {
                return [words]
            }
            throw UnknownPlace(words: words, suggestion: nil)
        }
        let named = stored.filter { site in
            if site.name.lowercased() == typed || site.localName.lowercased() == typed { return true }
            guard let number = gazetteer.placeNumber(of: PlaceID(site.id)) else { return false }
            return gazetteer.names(of: number).contains { $0.text.lowercased() == typed }
        }
        if !named.isEmpty { return named.map(\.id) }
        let answer = Resolver(gazetteer: gazetteer).resolve(NameQuery(name: words))
        guard answer.status != .unresolved else {
            let near = gazetteer.search(words, limit: 1).first.map { gazetteer.place($0).name }
            throw UnknownPlace(words: words, suggestion: answer.candidates.first?.place.name ?? near)
        }
        let kept = answer.candidates.filter { candidate in
            stored.contains { $0.id == candidate.place.id.description }
        }
        guard let best = kept.first else { return answer.candidates.map(\.place.id.description) }
        return kept.filter { $0.score >= best.score / 5 }.map(\.place.id.description)
    }
}

/// A settlement that neither store nor gazetteer knows.
struct UnknownPlace: Error, Equatable, CustomStringConvertible {
    /// As typed.
    let words: String
    /// The nearest name, when there is a near one.
    let suggestion: String?

    /// The message a user sees.
    var description: String {
        let near = suggestion.map { "did you mean \"\($0)\"?" } ?? "terraclaim gazetteer search finds names"
        return "place \"\(words)\": not in the gazetteer, expected a settlement's name or identifier; \(near)"
    }
}
