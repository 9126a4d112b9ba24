/// One thing that a person has changed in the gazetteer, with who, when and why.
public struct GazetteerEdit: Sendable, Equatable {
    /// What was changed.
    public enum Content: Sendable, Equatable {
        /// The place also bears the name.
        case addName(PlaceName, of: PlaceID)
        /// There is a place that the gazetteer lacks.
        case addPlace(AddedPlace)
        /// The place doesn't bear the name, nor any other that sounds the same.
        case hideName(String, of: PlaceID)
        /// The place is never meant.
        case hidePlace(PlaceID)
        /// The name, which several places bear, means this one; where a region is given, when a text speaks of that region.
        case decide(name: String, region: String?, place: PlaceID)
    }

    /// Number by which a store knows the edit; a later edit has a greater one.
    public var number: Int64
    /// What was changed.
    public var content: Content
    /// Who changed it.
    public var by: String
    /// Why.
    public var why: String
    /// When, in seconds since 1970-01-01T00:00:00Z.
    public var instant: Int64

    /// An edit with all its facts.
    public init(number: Int64, content: Content, by: String, why: String, instant: Int64) {
        self.number = number
        self.content = content
        self.by = by
        self.why = why
        self.instant = instant
    }

    /// The day of `instant`, in UTC.
    public var day: CalendarDay {
        let days = (instant >= 0 ? instant : instant - 86_399) / 86_400
        return CalendarDay(number: Int32(clamping: days))
    }

    /// The place that the edit is about.
    public var place: PlaceID {
        switch content {
        case .addName(_, let place), .hideName(_, let place), .hidePlace(let place), .decide(_, _, let place): place
        case .addPlace(let place): place.id
        }
    }

    /// Who, when and why: "anna on 2026-11-28: local council's spelling".
    public var origin: String { "\(by) on \(day): \(why)" }
}

/// A place that a person has added to the gazetteer.
public struct AddedPlace: Sendable, Equatable {
    /// Identifier; ``id(name:localName:coordinate:)`` makes one.
    public var id: PlaceID
    /// Name in English.
    public var name: String
    /// Name in the country's own language and script.
    public var localName: String
    /// Kind of settlement.
    public var settlementClass: SettlementClass
    /// Lowest region in which it lies.
    public var region: PlaceID
    /// Where it lies.
    public var coordinate: Coordinate
    /// Inhabitants; nil when not known.
    public var population: Int?

    /// A place with all its facts; its identifier follows from them.
    public init(
        name: String, localName: String, settlementClass: SettlementClass = .village, region: PlaceID,
        coordinate: Coordinate, population: Int? = nil
    ) {
        id = AddedPlace.id(name: name, localName: localName, coordinate: coordinate)
        self.name = name
        self.localName = localName
        self.settlementClass = settlementClass
        self.region = region
        self.coordinate = coordinate
        self.population = population
    }

    /// The identifier of an added place, as in `user:stepove-91c03f2a`: its English name for people, then a digest of names and
    /// point (in hundred-thousandths of a degree), so that two stores to which the same place is added call it the same.
    public static func id(name: String, localName: String, coordinate: Coordinate) -> PlaceID {
        var slug = ""
        for scalar in name.lowercased().unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
            case " ", "-": if !slug.isEmpty, !slug.hasSuffix("-") { slug += "-" }
            default: continue
            }
        }
        func grid(_ degrees: Double) -> String { String(Int64((degrees * 100_000).rounded())) }
        var digest = ShortDigest()
        for part in [name, localName, grid(coordinate.longitude), grid(coordinate.latitude)] { digest.add(part) }
        let prefix = slug.isEmpty ? "" : slug.prefix(40) + (slug.prefix(40).hasSuffix("-") ? "" : "-")
        return PlaceID("user:\(prefix)\(digest.digits)")
    }
}

/// FNV-1a over texts, folded to 32 bits and written as eight hexadecimal digits.
struct ShortDigest {
    private var sum: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Adds a text and its end, so that "ab", "c" is another sequence than "a", "bc".
    mutating func add(_ text: String) {
        for byte in text.utf8 { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
        // No UTF-8 text holds this byte.
        sum = (sum ^ 0xFF) &* 0x100_0000_01B3
    }

    var digits: String {
        let digits = String(UInt32(truncatingIfNeeded: sum ^ (sum >> 32)), radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}
