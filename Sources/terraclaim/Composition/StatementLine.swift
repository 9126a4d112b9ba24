import TerritorialClaims

/// Writes statements as NDJSON by the contract of the README; spans count UTF-8 bytes, half-open; `event` is inclusive days.
enum StatementLine {
    /// One line with its end.
    static func words(_ statement: Statement) -> String {
        let said = statement.extracted
        let answer = statement.resolution
        func optional(_ text: String?) -> String { text.map(AnswerWriter.quoted) ?? "null" }
        func span(_ span: ByteSpan) -> String { "[\(span.start),\(span.end)]" }
        let event = said.event.map {
            "{\"start\":\(optional($0.start?.description)),\"end\":\(optional($0.last?.description))}"
        }
        var text = "{\"document\":\(AnswerWriter.quoted(statement.document)),\"span\":\(span(statement.subjectSpan))"
        text +=
            ",\"toponym\":\(optional(said.toponym?.surface)),\"region_as_written\":\(optional(statement.regionAsWritten))"
        text += ",\"change\":\"\(said.change.rawValue)\",\"wording\":\(AnswerWriter.quoted(said.wording))"
        text += ",\"party\":\(optional(said.party)),\"counterparty\":\(optional(said.counterparty))"
        text +=
            ",\"claimant\":\(optional(said.claimant)),\"stance\":\"\(said.stance.rawValue)\",\"event\":\(event ?? "null")"
        text += ",\"quote\":\(AnswerWriter.quoted(statement.quote)),\"sentence\":\(span(said.sentence)),"
        text += AnswerWriter.fields(answer, warnings: statement.warnings)
        return text + "}\n"
    }
}
