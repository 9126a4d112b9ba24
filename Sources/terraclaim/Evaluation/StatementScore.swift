import TerritorialClaims

/// How well statements agree with what a person reads in the same passages.
///
/// A statement and a claim agree when the party that has the place afterwards and the settlement agree; each claim is
/// matched once. See the evaluation section of docs/extraction.md.
struct StatementScore {
    /// What is counted for one passage, and summed for groups of passages.
    struct Tally: Equatable {
        var gold = 0
        var output = 0
        var background = 0
        var found = 0
        var strict = 0
        var rightSide = 0
        var placedGold = 0
        var placed = 0
        var placedWrong = 0
        var datedGold = 0
        var dated = 0
        var quietGold = 0
        var quiet = 0
        var deniedGold = 0
        var denied = 0

        static func += (sum: inout Tally, part: Tally) {
            for path in all { sum[keyPath: path] += part[keyPath: path] }
        }

        private static var all: [WritableKeyPath<Tally, Int>] {
            [
                \.gold, \.output, \.background, \.found, \.strict, \.rightSide, \.placedGold, \.placed, \.placedWrong,
                \.datedGold, \.dated, \.quietGold, \.quiet, \.deniedGold, \.denied,
            ]
        }

        /// The figures by name, in the order in which they are shown; nil where nothing could be counted.
        var figures: [(name: String, value: Figure)] {
            let precision = share(strict, output)
            let recall = share(strict, gold)
            let mentionPrecision = share(found, output)
            let mentionRecall = share(found, gold)
            return [
                ("gold", .count(gold)), ("output", .count(output)), ("precision", precision), ("recall", recall),
                ("f1", .harmonicMean(precision, recall)), ("mention_precision", mentionPrecision),
                ("mention_recall", mentionRecall), ("mention_f1", .harmonicMean(mentionPrecision, mentionRecall)),
                ("right_side", share(rightSide, found)), ("exact_place", share(placed, placedGold)),
                ("wrong_but_confident", share(placedWrong, placedGold)), ("event_day_inside", share(dated, datedGold)),
                ("quiet_on_negatives", share(quiet, quietGold)), ("denials_kept", share(denied, deniedGold)),
            ]
        }

        private func share(_ part: Int, _ whole: Int) -> Figure {
            whole == 0 ? .none : .share(Double(part) / Double(whole))
        }
    }

    /// One disagreement.
    struct Disagreement {
        let kind: String
        let passage: String
        let words: String
        let context: String
    }

    private(set) var tally = Tally()
    private(set) var disagreements: [Disagreement] = []

    /// Scores the statements read in one passage.
    init(_ passage: GoldPassage, _ statements: [Statement]) {
        let spans = passage.claims.map { Self.bytes(of: $0.span, in: passage.text) }
        let got = statements.filter(\.changesControl)
        var used = [Bool](repeating: false, count: got.count)
        for (claim, span) in zip(passage.claims, spans) where claim.changesControl == true && claim.stance != "denied" {
            tally.gold += 1
            guard let best = Self.bestMatch(claim, span, got, used) else {
                note("missed", passage, "\(claim.place ?? "") (\(claim.action ?? ""))", in: span)
                continue
            }
            used[best] = true
            compare(claim, span, got[best], passage)
        }
        let past = passage.background ?? []
        for (index, statement) in got.enumerated() where !used[index] {
            if past.contains(where: { Self.mentions($0, statement) }) {
                used[index] = true
                tally.background += 1
            } else {
                let what = statement.extracted.toponym?.surface ?? "(no name)"
                note(
                    "spurious", passage, "\(what) (\(statement.extracted.change.rawValue))",
                    in: statement.extracted.sentence)
            }
        }
        tally.output = got.count - tally.background
        if tally.gold == 0 {
            tally.quietGold = 1
            tally.quiet = tally.output == 0 ? 1 : 0
        }
        for (claim, span) in zip(passage.claims, spans) where claim.stance == "denied" {
            tally.deniedGold += 1
            let kept = statements.contains {
                $0.extracted.stance == .denied && (Self.sameMention(claim, span, $0) || Self.samePlace(claim, $0))
            }
            tally.denied += kept ? 1 : 0
            if !kept { note("denial lost", passage, claim.place ?? "", in: span) }
        }
    }

    private mutating func compare(
        _ claim: GoldPassage.Claim, _ span: ByteSpan?, _ statement: Statement, _ passage: GoldPassage
    ) {
        tally.found += 1
        let side = Self.side(Self.gaining(statement))
        let rightSide = side == Self.side(claim.gaining)
        tally.rightSide += rightSide ? 1 : 0
        if !rightSide {
            note("wrong side", passage, "\(claim.place ?? ""): \(side), expected \(claim.gaining ?? "")", in: span)
        }
        let right = Self.samePlace(claim, statement)
        if claim.katottg.map({ !$0.isEmpty }) ?? false {
            let confident = statement.resolution.place != nil
            tally.placedGold += 1
            tally.placed += right ? 1 : 0
            tally.placedWrong += confident && !right ? 1 : 0
            if !right {
                let got =
                    statement.resolution.place.map { "\($0.name), \($0.region ?? "")" }
                    ?? statement.resolution.status.rawValue
                let wanted = "\(claim.placeName ?? ""), \(claim.oblast ?? "")"
                note(
                    confident ? "wrong place" : "not placed", passage,
                    "\(claim.place ?? ""): \(got), expected \(wanted)", in: span)
            }
            tally.strict += rightSide && right ? 1 : 0
        } else {
            tally.strict += rightSide ? 1 : 0
        }
        guard let day = claim.day.flatMap({ CalendarDay(String($0.prefix(10))) }) else { return }
        tally.datedGold += 1
        let inside: Bool
        if let event = statement.extracted.event, let first = event.start {
            inside = first <= day && day <= (event.last ?? first)
        } else {
            inside = false
        }
        tally.dated += inside ? 1 : 0
        if !inside {
            let got =
                statement.extracted.event.map { "\($0.start?.description ?? "…") to \($0.last?.description ?? "…")" }
                ?? "no day"
            note("wrong day", passage, "\(claim.place ?? ""): \(got), expected \(day)", in: span)
        }
    }

    private mutating func note(_ kind: String, _ passage: GoldPassage, _ words: String, in span: ByteSpan?) {
        disagreements.append(
            Disagreement(kind: kind, passage: passage.id, words: words, context: Self.context(span, passage.text)))
    }

    /// The matching statement that is best by settlement, then by mention; the first of equals.
    private static func bestMatch(_ claim: GoldPassage.Claim, _ span: ByteSpan?, _ got: [Statement], _ used: [Bool])
        -> Int?
    {
        var best: (index: Int, rank: Int)?
        for (index, statement) in got.enumerated() where !used[index] {
            let rank = (samePlace(claim, statement) ? 2 : 0) + (sameMention(claim, span, statement) ? 1 : 0)
            if rank > (best?.rank ?? 0) { best = (index, rank) }
        }
        return best?.index
    }

    private static func samePlace(_ claim: GoldPassage.Claim, _ statement: Statement) -> Bool {
        guard let code = claim.katottg, !code.isEmpty, let place = statement.resolution.place else { return false }
        return place.id.description == "katottg:\(code)"
    }

    private static func sameMention(_ claim: GoldPassage.Claim, _ span: ByteSpan?, _ statement: Statement) -> Bool {
        if let span { return span.overlaps(statement.subjectSpan) }
        return (statement.extracted.toponym?.surface ?? "").lowercased() == (claim.place ?? "").lowercased()
    }

    private static func mentions(_ background: GoldPassage.Background, _ statement: Statement) -> Bool {
        guard let name = background.place?.lowercased(), !name.isEmpty,
            let surface = statement.extracted.toponym?.surface.lowercased(), !surface.isEmpty
        else { return false }
        return name.contains(surface) || surface.contains(name)
    }

    /// The party that has the place after the change.
    private static func gaining(_ statement: Statement) -> String? {
        switch statement.extracted.change {
        case .loss, .withdrawal: statement.extracted.counterparty
        default: statement.extracted.party
        }
    }

    /// Annotators and reports name a party in many ways; its side is told by how the name begins.
    private static func side(_ name: String?) -> String {
        let lower = (name ?? "").lowercased()
        let sides = [
            ("Russia", ["ru", "wagner", "dpr", "lpr", "днр", "лнр", "рос"]), ("Ukraine", ["ukr", "ua", "укр"]),
        ]
        for (side, beginnings) in sides where beginnings.contains(where: lower.hasPrefix) { return side }
        return name ?? ""
    }

    private static func bytes(of span: [Int]?, in text: String) -> ByteSpan? {
        guard let span, span.count == 2, span[0] >= 0, span[0] <= span[1] else { return nil }
        let scalars = text.unicodeScalars
        guard let start = scalars.index(scalars.startIndex, offsetBy: span[0], limitedBy: scalars.endIndex),
            let end = scalars.index(start, offsetBy: span[1] - span[0], limitedBy: scalars.endIndex)
        else { return nil }
        return ByteSpan(
            text.utf8.distance(from: text.startIndex, to: start), text.utf8.distance(from: text.startIndex, to: end))
    }

    /// Some words around a span, on one line.
    private static func context(_ span: ByteSpan?, _ text: String) -> String {
        let bytes = Array(text.utf8)
        let around = span.map { max(0, $0.start - 90)..<min(bytes.count, $0.end + 90) } ?? 0..<min(bytes.count, 180)
        var words = bytes[around]
        while let first = words.first, first & 0xC0 == 0x80 { words.removeFirst() }
        while let last = words.last, last & 0x80 != 0, words.count > 1, String(validating: words, as: UTF8.self) == nil
        { words.removeLast() }
        let shown = String(decoding: words, as: UTF8.self).split(whereSeparator: \.isNewline).joined(separator: " ")
        return (around.lowerBound > 0 ? "…" : "") + shown + (around.upperBound < bytes.count ? "…" : "")
    }
}

extension Statement {
    /// Where the statement's subject stands: the toponym, or the words that count or measure.
    var subjectSpan: ByteSpan {
        switch extracted.subject {
        case .settlement(let toponym): toponym.span
        case .unnamedSettlements(_, let span), .area(_, let span), .share(_, _, let span): span
        }
    }
}
