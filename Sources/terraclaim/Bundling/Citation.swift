import ClaimStorage
import TerritorialClaims

/// A statement as it is cited: its words, where they were read, and what proves it.
struct Citation {
    let provenance: Provenance

    private var record: ClaimRecord { provenance.record }

    /// The citation in lines of plain text, safe on a terminal.
    var lines: [String] {
        var lines = [VisibleText.line("“\(record.quote)”")]
        let title = record.title.map { "“\($0)”" }
        let source = [provenance.author, title, record.outlet ?? record.document, record.published.map { "\($0)" }]
        lines.append(VisibleText.line("— " + source.compactMap { $0 }.joined(separator: ", ")))
        if let url = record.url { lines.append(VisibleText.line(url)) }
        lines.append("")
        lines.append(fact("statement", "\(record.id), claim \(record.claim)" + (ceased.map { ", \($0)" } ?? "")))
        lines.append(fact("says", says))
        lines.append(fact("place", place))
        lines.append(fact("day", record.event.map(ReadingTable.days) ?? "not told"))
        lines.append(
            fact(
                "words",
                "bytes \(record.sentence.start) to \(record.sentence.end) of the report's text (UTF-8, half-open)"))
        lines.append(
            fact(
                "text",
                "SHA-256 \(ContentDigest.hexadecimal(provenance.contentDigest)), \(provenance.text.utf8.count) bytes"))
        lines.append(
            fact("archive", "the text is kept in the store as it was read; it is no copy of the page as it looked"))
        if let entry = provenance.entry {
            lines.append(
                fact(
                    "log",
                    "entry \(entry.number), \(Instant.text(entry.instant)), SHA-256 \(ContentDigest.hexadecimal(entry.digest))"
                ))
        }
        lines.append(
            fact(
                "read by",
                "rule \(record.rule), extractor \(record.extractorVersion), gazetteer \(record.gazetteerVersion)"))
        return lines
    }

    private var says: String {
        let who = record.claimant ?? record.outlet.map { "\($0) (outlet)" } ?? "nobody named"
        let party = record.party.map { " by \($0)" } ?? ""
        return "\(who): \(record.changeWords)\(party) (“\(record.wording)”)"
    }

    private var place: String {
        guard let place = record.place else { return "\(record.toponym): \(record.status.rawValue)" }
        let names = place.localName == place.name ? place.name : "\(place.name) (\(place.localName))"
        let point = place.coordinate.map { ", \($0.longitude), \($0.latitude)" } ?? ""
        let score = "probability \((record.score * 1000).rounded() / 1000)"
        return [names, place.region2, place.region, place.id].compactMap { $0 }.joined(separator: ", ") + point + ", "
            + score
            + (record.toponym == place.name ? "" : ", written “\(record.toponym)”")
    }

    private var ceased: String? {
        provenance.knownUntil.map { "retracted, corrected or read anew on \(Instant.text($0))" }
    }

    private func fact(_ name: String, _ words: String) -> String {
        name + String(repeating: " ", count: max(1, 11 - name.utf8.count)) + VisibleText.line(words)
    }
}
