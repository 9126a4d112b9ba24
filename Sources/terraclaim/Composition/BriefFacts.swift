import TerritorialClaims

/// A brief as one JSON object.
enum BriefFacts {
    static func write(_ brief: Brief, into json: inout JSONText) {
        let row: FactOutput.Row = [
            ("from", .day(brief.days.start)), ("to", .day(brief.days.last)), ("regions", .texts(brief.regions)),
            (
                "sections",
                .rows(
                    brief.sections.map { section in
                        [
                            ("region", .text(section.region)),
                            ("claims", .rows(section.claims.map { claim($0, brief) })),
                        ]
                    })
            ),
            (
                "reversals",
                .rows(
                    brief.reversals.map { reversal in
                        PlaceWords.facts(reversal.status.place) + [
                            ("from_holder", .text(reversal.loser)), ("to_holder", .text(reversal.status.holder)),
                            ("since", .day(reversal.status.since.start)), ("until", .day(reversal.status.since.last)),
                            ("claims", .numbers(reversal.status.claims)),
                        ]
                    })
            ),
            ("contested", .rows(brief.contested.map { $0.row(brief.leanings) })),
            (
                "corrections",
                .rows(
                    brief.corrections.map { correction in
                        [
                            ("statement_before", .numbers(correction.before.map { [$0.id] } ?? [])),
                            ("statement_after", .numbers(correction.after.map { [$0.id] } ?? [])),
                            ("facts", .texts(correction.facts.map(\.rawValue))),
                            ("was", .text(correction.beforeWords)), ("is", .text(correction.afterWords)),
                        ]
                    })
            ),
        ]
        FactOutput.object(row, into: &json)
        json.raw("\n")
    }

    private static func claim(_ claim: Claim, _ brief: Brief) -> FactOutput.Row {
        let record = claim.first
        return [
            ("place", .text(record.place?.id)), ("name", .text(record.place?.name ?? record.toponym)),
            ("status", .text(record.status.rawValue)),
        ] + ClaimFacts.row(claim, brief.leanings)
    }
}
