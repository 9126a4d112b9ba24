import TerritorialClaims

/// Writes records into a file that appears whole or not at all, or to standard output.
struct ExportRun {
    /// A file's path; `-` is standard output.
    let destination: String
    /// The format.
    let format: ExportFormat
    /// CSV with a `wkt` column.
    var hasGeometry = false

    /// Writes the records that `each` hands over, in its order, and says in words what was written.
    ///
    /// Memory: one buffer. An error of the file is thrown as it is, even where `each` would wrap it.
    func write(_ each: ((ClaimRecord) throws -> Void) throws -> Void) throws -> String {
        var export = RecordExport(format, hasGeometry: hasGeometry)
        let file = destination == "-" ? nil : try AtomicFile(destination)
        var output = Output()
        func take(_ bytes: [UInt8]) throws {
            if let file { try file.write(bytes) } else { try output.write(bytes: bytes) }
        }
        var failure: (any Error)?
        do {
            try each { record in
                do { try export.append(record, take) } catch {
                    failure = error
                    throw error
                }
            }
        } catch { throw failure ?? error }
        try export.end(take)
        if let file { try file.commit() } else { try output.flush() }
        return words(export.counts)
    }

    private func words(_ counts: (records: Int, unlocated: Int)) -> String {
        let name = destination == "-" ? "standard output" : VisibleText.line(destination)
        var text = "\(counted(counts.records, "record")) written to \(name) as \(format.rawValue)"
        if counts.unlocated > 0 {
            text += ", \(counts.unlocated) of them without a point on the map"
        }
        return text
    }
}
