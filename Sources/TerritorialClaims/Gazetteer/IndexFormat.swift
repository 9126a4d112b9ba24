/// Layout of the compiled index: a header, then sections of fixed-size records, each aligned to eight bytes, in the byte
/// order of the machine (little-endian on all that Swift runs on under Linux).
enum IndexFormat {
    /// "TCGAZ" and the number of the layout; another number is another format.
    static let magic: UInt64 = 0x0000_005A_4147_4354
    static let number: UInt32 = 2

    enum Section: Int, CaseIterable {
        case strings, places, names, languages, forms, formLetters, formTable, postings, trie, regions, regionNames,
            rings,
            points, backwardTrie
    }

    struct Header {
        var magic: UInt64
        var format: UInt32
        var sectionCount: UInt32
        var digest: UInt64
        var length: UInt64
    }

    struct Extent {
        var offset: UInt64
        var count: UInt64
    }

    struct PlaceRecord {
        var id: UInt32
        var name: UInt32
        var localName: UInt32
        var region: UInt32
        var formerRegion: UInt32
        var longitude: Int32  // hundred-thousandths of a degree; Int32.min when not known
        var latitude: Int32
        var population: Int32  // -1 when not known
        var firstName: UInt32
        var nameCount: UInt16
        var settlementClass: UInt8
        var isApproximate: UInt8
        var koatuu: UInt32
        var wikidata: UInt32
        var geonames: UInt32
        var osm: UInt32
    }

    struct NameRecord {
        var text: UInt32
        var from: Int32  // Int32.min when not known
        var until: Int32
        var language: UInt8
        var kind: UInt8
        var unused: UInt16 = 0
    }

    struct FormRecord {
        var letters: UInt32
        var posting: UInt32
        var letterCount: UInt16
        var postingCount: UInt16
    }

    struct PostingRecord {
        var place: UInt32
        /// Position of the name in the section of names.
        var name: UInt32
        /// Added cost in hundredths of an edit, for forms made by rule.
        var penalty: UInt32
    }

    struct RegionRecord {
        var id: UInt32
        var parent: UInt32
        var name: UInt32
        var localName: UInt32
        var firstRing: UInt32
        var ringCount: UInt32
        var west: Int32  // ten-thousandths of a degree
        var south: Int32
        var east: Int32
        var north: Int32
        var level: UInt32
    }

    struct RegionNameRecord {
        var letters: UInt32
        var letterCount: UInt32
        var region: UInt32
    }

    struct RingRecord {
        var firstPoint: UInt32
        var pointCount: UInt32
    }

    struct PointRecord {
        var x: Int32
        var y: Int32
    }

    static let none = UInt32.max
    static let noDay = Int32.min
}
