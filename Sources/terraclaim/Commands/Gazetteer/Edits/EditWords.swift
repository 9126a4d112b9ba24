import TerritorialClaims

/// Edits of the gazetteer in words for people.
enum EditWords {
    /// What the edit says, as a sentence without its end.
    static func sentence(_ edit: GazetteerEdit, in gazetteer: Gazetteer) -> String {
        let place = full(edit.place, in: gazetteer)
        switch edit.content {
        case .addName(let name, _): return "\(place) is also called \"\(name.text)\" (\(facts(of: name)))"
        case .addPlace: return "\(place) is a place"
        case .hideName(let name, _): return "\(place) is not called \"\(name)\""
        case .hidePlace: return "\(place) is never meant"
        case .decide(let name, let region, _):
            return "\"\(name)\"\(region.map { " in \"\($0)\"" } ?? "") is \(place)"
        }
    }

    /// What the edit says, short enough for a table that has the place in another column.
    static func what(_ content: GazetteerEdit.Content) -> String {
        switch content {
        case .addName(let name, _): "is also called \"\(name.text)\" (\(facts(of: name)))"
        case .addPlace: "is a place"
        case .hideName(let name, _): "is not called \"\(name)\""
        case .hidePlace: "is never meant"
        case .decide(let name, let region, _): "is meant by \"\(name)\"\(region.map { " in \"\($0)\"" } ?? "")"
        }
    }

    /// Kind, language and period of a name.
    private static func facts(of name: PlaceName) -> String {
        [
            name.kind.rawValue, name.language, name.from.map { "from \($0)" }, name.until.map { "until \($0)" },
        ].compactMap { $0 }.joined(separator: ", ")
    }

    /// The place with class, regions and identifier; only the identifier where the gazetteer doesn't have it.
    static func full(_ id: PlaceID, in gazetteer: Gazetteer) -> String {
        guard let number = gazetteer.placeNumber(of: id) else { return id.description }
        return "\(AnswerWords.full(gazetteer.place(number))), \(id)"
    }

    /// Name and oblast of the place; only the identifier where the gazetteer doesn't have it.
    static func short(_ id: PlaceID, in gazetteer: Gazetteer) -> String {
        guard let number = gazetteer.placeNumber(of: id) else { return id.description }
        let place = gazetteer.place(number)
        return [place.name, place.region].compactMap { $0 }.joined(separator: ", ")
    }
}
