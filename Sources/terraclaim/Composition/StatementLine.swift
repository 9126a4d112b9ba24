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
        json.raw("}\n")
        return json.bytes
    }
}
