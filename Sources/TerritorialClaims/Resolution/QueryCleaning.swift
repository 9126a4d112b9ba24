/// A toponym's words without what is not its name: class words («село», "the city of"), quotes, hashtags.
struct CleanedName {
    /// The name alone.
    var name: String
    /// Another name in parentheses ("Bakhmut (Artemovsk)"); nil when there is none.
    var otherName: String?
    /// Class of settlement that the words gave.
    var settlementClass: SettlementClass?

    init(_ written: String) {
        var text = Substring(written)
        if let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")"), open > text.startIndex {
            let inside = text[text.index(after: open)..<close]
            otherName = inside.isEmpty ? nil : String(inside)
            text = text[..<open]
        }
        var words = text.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" || $0 == "\n" || $0 == "\t" })
        while words.count > 1, let first = words.first {
            let key = first.lowercased()
            if let known = CleanedName.classWords[key] {
                settlementClass = settlementClass ?? known
            } else if !CleanedName.silentWords.contains(key) {
                break
            }
            words.removeFirst()
        }
        if words.count == 1, let only = words.first, let dot = only.firstIndex(of: "."),
            let known = CleanedName.classWords[only[...dot].lowercased()], only.index(after: dot) < only.endIndex
        {
            settlementClass = known
            words = [only[only.index(after: dot)...]]
        }
        name = words.joined(separator: " ")
    }

    private static let silentWords: Set<String> = [
        "the", "of", "settlement", "settlements", "н.п.", "н.", "п.", "нп", "населенный", "населённый", "населений",
        "населеного", "населенного", "населённого", "пункт", "пункту", "пункта", "пункте", "пункті", "municipality",
    ]

    private static let classWords: [String: SettlementClass] = [
        "city": .city, "town": .city, "місто": .city, "міста": .city, "місті": .city, "м.": .city, "город": .city,
        "города": .city, "городе": .city, "г.": .city, "village": .village, "villages": .village, "hamlet": .village,
        "село": .village, "села": .village, "селі": .village, "селе": .village, "селу": .village, "с.": .village,
        "деревня": .village, "деревни": .village, "деревню": .village, "д.": .village, "хутор": .village,
        "селище": .settlement, "селища": .settlement, "смт": .settlement, "смт.": .settlement, "пгт": .settlement,
        "пгт.": .settlement, "поселок": .settlement, "посёлок": .settlement, "поселка": .settlement,
        "посёлка": .settlement, "пос.": .settlement,
    ]
}
