/// One column of a file: the flat facts of a record, in the order in which every format writes them.
///
/// Names, order and types are a contract: new fields go to the end. Days are inclusive on both sides. `time` repeats `start`
/// as an instant for tools that animate instants only (kepler.gl, Leaflet.TimeDimension).
public enum RecordField: String, CaseIterable, Sendable {
    case name, nameLocal = "name_local", placeID = "place_id", region, region2, region3
    case change, party, counterparty, claimant, stance, changesControl = "changes_control"
    case start, end, time, published
    case status, score, margin, approximate
    case toponym, regionAsWritten = "region_as_written", wording, quote
    case document, outlet, url, title
    case statement, claim, report, spanStart = "span_start", spanEnd = "span_end", sentenceStart = "sentence_start",
        sentenceEnd = "sentence_end"
    case knownSince = "known_since", rule, extractor, gazetteer, warnings

    /// What a field holds, before a format gives it its own form.
    enum Value {
        case text(String?)
        case integer(Int64)
        case fraction(Double)
        case boolean(Bool?)
        case day(CalendarDay?)
        case midnight(CalendarDay?)
        case instant(Int64)
    }

    /// The field's value in a record.
    func value(in record: ClaimRecord) -> Value {
        switch self {
        case .name: .text(record.place?.name)
        case .nameLocal: .text(record.place?.localName)
        case .placeID: .text(record.place?.id)
        case .region: .text(record.place?.region)
        case .region2: .text(record.place?.region2)
        case .region3: .text(record.place?.region3)
        case .change: .text(record.change.rawValue)
        case .party: .text(record.party)
        case .counterparty: .text(record.counterparty)
        case .claimant: .text(record.claimant)
        case .stance: .text(record.stance.rawValue)
        case .changesControl: .boolean(record.changesControl)
        case .start: .day(record.event?.start)
        case .end: .day(record.event?.last)
        case .time: .midnight(record.event?.start)
        case .published: .day(record.published)
        case .status: .text(record.status.rawValue)
        case .score: .fraction(record.score)
        case .margin: .fraction(record.margin)
        case .approximate: .boolean(record.place?.coordinateIsApproximate)
        case .toponym: .text(record.toponym)
        case .regionAsWritten: .text(record.regionAsWritten)
        case .wording: .text(record.wording)
        case .quote: .text(record.quote)
        case .document: .text(record.document)
        case .outlet: .text(record.outlet)
        case .url: .text(record.url)
        case .title: .text(record.title)
        case .statement: .integer(record.id)
        case .claim: .integer(record.claim)
        case .report: .integer(record.report)
        case .spanStart: .integer(Int64(record.span.start))
        case .spanEnd: .integer(Int64(record.span.end))
        case .sentenceStart: .integer(Int64(record.sentence.start))
        case .sentenceEnd: .integer(Int64(record.sentence.end))
        case .knownSince: .instant(record.knownSince)
        case .rule: .text(record.rule)
        case .extractor: .text(record.extractorVersion)
        case .gazetteer: .text(record.gazetteerVersion)
        case .warnings: .text(record.warnings.isEmpty ? nil : record.warnings.joined(separator: "; "))
        }
    }
}

extension ClaimRecord {
    /// The point to draw; nil when there is no place, no point, or one that is not on the globe.
    public var point: Coordinate? {
        guard let point = place?.coordinate, point.longitude.magnitude <= 180, point.latitude.magnitude <= 90 else {
            return nil
        }
        return point
    }
}
