import TerritorialClaims

/// Corrections of statements in words.
enum CorrectionTable {
    /// A line a correction, in columns.
    static func words(_ corrections: [RecordRevision], on terminal: Terminal) -> String {
        var table = TextTable([
            .init("CORRECTED", least: 12), .init("REPORT", least: 10), .init("WAS", least: 20), .init("IS", least: 20),
        ])
        for correction in corrections {
            guard let record = correction.after ?? correction.before else { continue }
            table.add([
                .init(record.toponym, .accent), .init(record.sourceWords), .init(correction.beforeWords),
                .init(correction.afterWords),
            ])
        }
        return table.words(on: terminal)
    }
}
