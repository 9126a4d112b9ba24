import TerritorialClaims

/// Writes statements as NDJSON by the contract of the README; spans count UTF-8 bytes, half-open; `event` is inclusive days.
enum StatementLine {
    /// One line with its end.
    static func bytes(_ statement: Statement) -> [UInt8] {
        let said = statement.extracted
        var json = JSONText()
        json.raw("{\"document\":")
        json.string(statement.document)
        json.raw(",\"span\":")
        json.span(statement.subjectSpan)
        json.raw(",\"toponym\":")
        json.string(said.toponym?.surface)
        json.raw(",\"region_as_written\":")
        json.string(statement.regionAsWritten)
        json.raw(",\"change\":")
        json.string(said.change.rawValue)
        json.raw(",\"wording\":")
        json.string(said.wording)
        json.raw(",\"party\":")
        json.string(said.party)
        json.raw(",\"counterparty\":")
        json.string(said.counterparty)
        json.raw(",\"claimant\":")
        json.string(said.claimant)
        json.raw(",\"stance\":")
        json.string(said.stance.rawValue)
        json.raw(",\"event\":")
        json.days(said.event)
        json.raw(",\"quote\":")
        json.string(statement.quote)
        json.raw(",\"sentence\":")
        json.span(said.sentence)
        json.raw(",")
        AnswerWriter.fields(statement.resolution, warnings: statement.warnings, into: &json)
        quantity(said.subject, into: &json)
        json.raw("}\n")
        return json.bytes
    }

    /// The amount of a statement that names no settlement: `"quantity":{"amount","unit","of"?}`; nothing for a named one.
    private static func quantity(_ subject: ExtractedStatement.Subject, into json: inout JSONText) {
        let (amount, unit, whole): (Double, String, String?)
        switch subject {
        case .settlement: return
        case .unnamedSettlements(let count, _): (amount, unit, whole) = (Double(count), "settlements", nil)
        case .area(let squareKilometers, _): (amount, unit, whole) = (squareKilometers, "square kilometers", nil)
        case .share(let fraction, let region, _): (amount, unit, whole) = (fraction, "share", region)
        }
        json.raw(",\"quantity\":{\"amount\":")
        json.number(amount, decimals: 4)
        json.raw(",\"unit\":")
        json.string(unit)
        json.raw(",\"of\":")
        json.string(whole)
        json.raw("}")
    }
}
