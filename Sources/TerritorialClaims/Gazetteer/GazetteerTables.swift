/// The gazetteer's tables as values, ready to be compiled. Rows keep the order of their files.
public struct GazetteerTables: Sendable {
    /// A row of places.tsv.
    public struct PlaceRow: Sendable {
        /// Identifier.
        public var id: String
        /// Name in English.
        public var name: String
        /// Name in the country's own language and script.
        public var localName: String
        /// Kind of settlement.
        public var settlementClass: SettlementClass
        /// Lowest region it lies in, as a position in ``GazetteerTables/regions``.
        public var region: Int
        /// Raion before July 2020; nil when not known.
        public var formerRegion: Int?
        /// Where it lies; nil when not known.
        public var coordinate: Coordinate?
        /// True when the coordinate is that of its hromada's center.
        public var isApproximate: Bool
        /// Inhabitants.
        public var population: Int?
        /// Identifiers elsewhere.
        public var identifiers: Identifiers
        /// BCP 47 language of ``localName``; empty when the name in English stands in for it.
        public var localLanguage: String
    }

    /// What a place is called in other lists; empty when not known.
    public struct Identifiers: Sendable, Equatable {
        /// Code of the codifier until 2020.
        public var koatuu = ""
        /// Wikidata's item.
        public var wikidata = ""
        /// GeoNames' number.
        public var geonames = ""
        /// OpenStreetMap's node.
        public var osm = ""
    }

    /// A row of names.tsv.
    public struct NameRow: Sendable {
        /// Whose name it is, as a position in ``GazetteerTables/places``.
        public var place: Int
        /// The name.
        public var name: PlaceName
    }

    /// A row of region_names.tsv.
    public struct RegionNameRow: Sendable {
        /// The name as people write it, as ``RegionWords`` compares it.
        var key: [UInt8]
        /// Whose name it is, as a position in ``GazetteerTables/regions``.
        public var region: Int

        init(text: String, region: Int) {
            key = RegionWords.key(RegionWords.read(text).stems)
            self.region = region
        }

        init(key: [UInt8], region: Int) {
            self.key = key
            self.region = region
        }
    }

    /// Rows of places.tsv.
    public internal(set) var places: [PlaceRow] = []
    /// Rows of names.tsv.
    public internal(set) var names: [NameRow] = []
    /// Rows of regions.tsv, with the position of each one's parent.
    public internal(set) var regions: [(region: Region, parent: Int?)] = []
    /// Rows of region_names.tsv.
    public internal(set) var regionNames: [RegionNameRow] = []
    /// Rings by region: longitude and latitude in ten-thousandths of a degree, closed.
    public internal(set) var boundaries: [(region: Int, rings: [[(Int32, Int32)]])] = []
    /// A digest of all that the tables hold, which names the gazetteer's version.
    public internal(set) var digest = GazetteerDigest()

    /// Tables without rows.
    public init() {}
}
