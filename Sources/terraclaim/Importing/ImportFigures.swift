import TerritorialClaims

/// What an import read and made.
struct ImportFigures {
    private let rows: [(key: StaticString, words: String, value: Int)]
    private let version: String

    init(
        _ counts: GeoNamesTables.Counts, lines: Int, rejected: Int, union: GazetteerUnion.Counts? = nil,
        gazetteer: Gazetteer, bytes: Int
    ) {
        version = gazetteer.version
        rows = [
            ("lines", "lines read", lines),
            ("rejected", "lines that cannot be read", rejected),
            ("settlements", "settlements taken", counts.settlements),
            ("repeated", "settlements that stood there before", counts.repeated),
            ("withoutUnit", "settlements whose region no file describes", counts.withoutUnit),
            ("otherFeatures", "rows of other things", counts.otherFeatures),
            ("namesTaken", "names taken", counts.names),
            ("namesOfOthers", "names of other things", counts.namesOfOthers),
            ("notNames", "links, codes and their like", counts.notNames),
            ("otherScripts", "names in scripts that look-up does not read", counts.otherScripts),
            ("added", "settlements that the bundled gazetteer lacks", union?.added ?? 0),
            ("known", "settlements that it has", union?.known ?? 0),
            ("located", "settlements whose point it lacked", union?.located ?? 0),
            ("places", "places in the gazetteer", gazetteer.placeCount),
            ("names", "names in the gazetteer", gazetteer.nameCount),
            ("forms", "written forms", gazetteer.formCount),
            ("regions", "regions", gazetteer.regionCount),
            ("bytes", "bytes", bytes),
        ]
    }

    /// One line a figure, those that are zero left out.
    func words(file: String) -> String {
        let width = rows.map { grouped($0.value).count }.max() ?? 0
        let lines = rows.filter { $0.value > 0 }.map { row in
            let number = grouped(row.value)
            return String(repeating: " ", count: width - number.count) + "\(number)  \(row.words)\n"
        }
        return "\(VisibleText.line(file)): gazetteer \(version)\n" + lines.joined()
    }

    /// One object, every figure in it.
    var json: String {
        var json = JSONText()
        json.raw("{\"version\":")
        json.string(version)
        for row in rows {
            json.raw(",\"")
            json.raw(row.key)
            json.raw("\":")
            json.integer(Int64(row.value))
        }
        json.raw("}\n")
        return String(decoding: json.bytes, as: UTF8.self)
    }
}
