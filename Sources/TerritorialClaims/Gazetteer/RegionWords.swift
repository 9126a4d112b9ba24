/// How the words of a region's name are brought to one form: coded, the generic word ("region", «область») told apart, the
/// case ending taken off («Донецької» and "Donetsk" both give "doneck").
enum RegionWords {
    /// What a generic word says about the level.
    enum Generic: Equatable {
        case oblast
        case raion
        case hromada
        case country
        /// "republic", "people's": part of a name, says nothing about the level.
        case silent
    }

    /// The codes of each word that is not generic, without its ending, and what the generic words say.
    static func read(_ text: String) -> (stems: [[UInt8]], level: Generic?) {
        var stems: [[UInt8]] = []
        var level: Generic?
        for word in NameCoding.indexed(text).split(separator: NameLetter.gap) {
            let codes = Array(word)
            if let generic = generics[codes] {
                if generic != .silent { level = generic }
            } else {
                stems.append(stem(codes))
            }
        }
        return (stems, level)
    }

    /// One key for all stems.
    static func key(_ stems: some Sequence<[UInt8]>) -> [UInt8] {
        Array(stems.joined(separator: [NameLetter.gap]))
    }

    /// The word without its case ending; words of up to four sounds stay whole.
    static func stem(_ codes: [UInt8]) -> [UInt8] {
        for ending in endings where codes.count >= ending.count + 4 && codes.suffix(ending.count) == ending[...] {
            return Array(codes.dropLast(ending.count))
        }
        return codes
    }

    private static let endings: [[UInt8]] =
        [
            "ого", "ому", "ими", "ою", "ей", "ой", "ая", "ую", "ое", "ее", "им", "их", "ом", "ем", "ами", "ах", "ия",
            "ию", "ие",
            "а", "и", "у", "е", "о", "ю", "я",
        ]
        .map { NameCoding.indexed($0) }
        .sorted { $0.count > $1.count }

    private static let generics: [[UInt8]: Generic] = {
        let words: [(Generic, [String])] = [
            (
                .oblast,
                [
                    "oblast", "oblasts", "region", "regions", "province", "provinces", "governorate", "state", "obl",
                    "область", "области",
                    "областью",
                    "областей", "областях", "області", "областю", "обл", "регион", "регіон", "регионе", "регіоні",
                ]
            ),
            (
                .raion,
                [
                    "raion", "raions", "rayon", "district", "districts", "county", "район", "района", "районе",
                    "районом",
                    "районы", "районов", "району", "районі", "райони", "районів", "р-н", "рн",
                ]
            ),
            (
                .hromada,
                [
                    "hromada", "community", "municipality", "громада", "громади", "громаді", "громаду", "громадою",
                    "община",
                    "общины", "общине", "selsoviet", "сельсовет",
                ]
            ),
        ]
        let silent = [
            "the", "of", "in", "and", "central", "eastern", "western", "northern", "southern", "northeastern",
            "northwestern",
            "southeastern", "southwestern", "north", "south", "east", "west", "southeast", "northeast", "northwest",
            "southwest", "occupied", "people's", "peoples", "republic", "so-called", "self-proclaimed", "ukraine's",
            "ukrainian", "russia's", "russian", "border", "frontline", "в", "у", "во", "на", "із", "из", "от", "від",
            "до",
            "республика", "республики", "республике", "республіка", "республіки", "республіці", "народная", "народной",
            "народную", "народна", "народної", "народній", "восточной", "западной", "южной", "северной", "востоке",
            "западе", "юге", "севере", "східній", "західній", "північній", "південній", "сході", "заході", "півночі",
            "півдні", "північно", "південно", "северо", "юго", "приграничье", "часть", "части", "частина", "частині",
        ]
        var table: [[UInt8]: Generic] = [:]
        for word in silent {
            for part in word.split(separator: "-") { table[NameCoding.indexed(String(part))] = .silent }
        }
        for (generic, list) in words {
            for word in list { table[NameCoding.indexed(word)] = generic }
        }
        return table
    }()
}
