import TerritorialClaims

/// Counts of claims in words and as facts.
enum TallyWords {
    /// "3 gain by Russia, 1 loss".
    static func byParty(_ tally: ClaimTally) -> String {
        tally.byParty.map { count in
            "\(count.claims) \(count.change.rawValue)" + (count.party.map { " by \($0)" } ?? "")
        }.joined(separator: ", ")
    }

    /// A line of a table by periods.
    enum Line {
        /// A period.
        case tally(ClaimTally)
        /// So many periods in a row without anything.
        case gap(Int)
    }

    /// The periods, three and more in a row without anything drawn together.
    static func lines(_ tallies: [ClaimTally]) -> [Line] {
        var lines: [Line] = []
        var empty: [ClaimTally] = []
        func close() {
            lines += empty.count < 3 ? empty.map(Line.tally) : [.gap(empty.count)]
            empty = []
        }
        for tally in tallies {
            if tally.period != nil, tally.claims == 0, tally.denials == 0 {
                empty.append(tally)
            } else {
                close()
                lines.append(.tally(tally))
            }
        }
        close()
        return lines
    }

    /// The same as facts.
    static func partyFacts(_ tally: ClaimTally) -> Fact {
        .rows(
            tally.byParty.map {
                [
                    ("party", .text($0.party)), ("change", .text($0.change.rawValue)), ("claims", .number($0.claims)),
                ]
            })
    }

    /// What claims without a key lack.
    static func without(_ grouping: ClaimTally.Grouping) -> String {
        switch grouping {
        case .region, .raion: "place not resolved"
        case .week, .month: "no day"
        case .party, .claimant, .outlet, .change: "not told"
        }
    }
}
