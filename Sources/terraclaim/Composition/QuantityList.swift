import ClaimStorage
import TerritorialClaims

/// Prints statements about numbers of settlements, areas and shares.
struct QuantityList {
    let options: FormatOptions

    func write(_ quantities: [StoredQuantity]) throws {
        guard options.isTable else {
            try FactOutput(options: options, keys: Self.keys).write(quantities.map(Self.row))
            return
        }
        var table = TextTable([
            .init("ID", isNumber: true), .init("DAY"), .init("CHANGE"), .init("AMOUNT", isNumber: true), .init("OF"),
            .init("PARTY", least: 7), .init("SAYS", least: 10), .init("WORDS", least: 10), .init("OUTLET", least: 8),
        ])
        for one in quantities {
            table.add([
                .init("\(one.record.id)", .faint), .init(one.record.event.map(ReadingTable.days) ?? "no day"),
                .init(one.record.changeWords, one.record.stance == .asserted ? .plain : .alarm),
                .init(Self.amount(one)),
                .init(Self.unit(one.unit)), .init(one.record.party ?? "–"), .init(one.record.claimant ?? "–"),
                .init(one.record.toponym), .init(one.record.outlet ?? one.record.document),
            ])
        }
        var output = Output()
        output.write(table.words(on: .standardOutput))
        try output.flush()
        Notice.write(counted(quantities.count, "quantity", "quantities"))
    }

    private static func amount(_ one: StoredQuantity) -> String {
        one.unit == .share ? fixed(one.amount * 100, 1) : fixed(one.amount, one.amount == one.amount.rounded() ? 0 : 1)
    }

    private static func unit(_ unit: StoredQuantity.Unit) -> String {
        switch unit {
        case .settlements: "settlements"
        case .area: "km²"
        case .share: "%"
        }
    }

    private static let keys = [
        "statement", "change", "stance", "amount", "unit", "party", "claimant", "start", "end", "words", "quote",
        "document", "outlet",
        "published",
    ]

    private static func row(_ one: StoredQuantity) -> FactOutput.Row {
        let record = one.record
        return [
            ("statement", .number(Int(record.id))), ("change", .text(record.change.rawValue)),
            ("stance", .text(record.stance.rawValue)), ("amount", .text(fixed(one.amount, 4))),
            ("unit", .text(one.unit == .area ? "km2" : one.unit.rawValue)), ("party", .text(record.party)),
            ("claimant", .text(record.claimant)), ("start", .day(record.event?.start)),
            ("end", .day(record.event?.last)),
            ("words", .text(record.toponym)), ("quote", .text(record.quote)), ("document", .text(record.document)),
            ("outlet", .text(record.outlet)), ("published", .day(record.published)),
        ]
    }
}
