import ArgumentParser
import TerritorialClaims

/// One place, named by its identifier or as people write it.
struct OnePlace: ParsableArguments {
    @Argument(help: "An identifier (katottg:UA…, or UA… alone) or a name.")
    var place: String

    @Option(help: "The region, when several places bear the name.")
    var region: String?

    /// The place's number; throws when none or several are meant.
    func number(in gazetteer: Gazetteer) throws -> PlaceNumber {
        try Self.number(place, region: region, in: gazetteer)
    }

    static func number(_ words: String, region: String?, in gazetteer: Gazetteer) throws -> PlaceNumber {
        for id in [words, "katottg:\(words)"] {
            if let number = gazetteer.placeNumber(of: PlaceID(id)) { return number }
        }
        if let region { _ = try RegionArgument.regions(region, in: gazetteer) }
        let answer = Resolver(gazetteer: gazetteer).resolve(NameQuery(name: words, region: region))
        if let place = answer.place, let number = gazetteer.placeNumber(of: place.id) { return number }
        // The only place that is called just so is meant, whatever else resembles it.
        let called = answer.candidates.filter { $0.place.name == words || $0.place.localName == words }
        if called.count == 1, let number = gazetteer.placeNumber(of: called[0].place.id) { return number }
        throw NotOnePlace(words: words, candidates: answer.candidates.map(\.place))
    }
}

/// Words that don't mean one place.
struct NotOnePlace: Error, CustomStringConvertible {
    /// As typed.
    let words: String
    /// The possible places.
    let candidates: [Place]

    /// The message a user sees.
    var description: String {
        guard !candidates.isEmpty else {
            return "place \"\(words)\": not in the gazetteer, expected a name or an identifier such as "
                + "katottg:UA14160270170063766; terraclaim gazetteer search finds names as one types"
        }
        let lines = candidates.prefix(12).map { "\n  \($0.id)  \(AnswerWords.full($0))" }.joined()
        let more = candidates.count > 12 ? "\n  and \(candidates.count - 12) more" : ""
        return "place \"\(words)\": \(candidates.count) possible places, expected one; say --region or the identifier:"
            + lines + more
    }
}
