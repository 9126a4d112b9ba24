import TerritorialClaims

/// Reads GeoNames' files into the tables of a gazetteer, a line at a time.
struct GeoNamesImport {
    /// Country dumps.
    var dumps: [String]
    /// `alternateNamesV2.txt` and the like.
    var alternateNames: [String]
    /// `admin1CodesASCII.txt`.
    var admin1: String?
    /// `admin2Codes.txt`.
    var admin2: String?
    /// Languages of endonyms; empty for each country's own.
    var localLanguages: [String]

    /// What came of it.
    struct Outcome {
        var tables: GazetteerTables
        var counts: GeoNamesTables.Counts
        var lines: Int

        /// The tables, which the outcome then holds no more.
        mutating func takeTables() -> GazetteerTables {
            defer { tables = GazetteerTables() }
            return tables
        }
    }

    /// Reads all files. Bad lines go to `rejected`; a file without one good line, and files without a settlement, throw.
    func read(rejected: inout RejectedLines) throws -> Outcome {
        var tables = GeoNamesTables(localLanguages: localLanguages, keepsOtherNames: alternateNames.isEmpty)
        var lines = 0
        if let admin1 {
            lines += try each(admin1, &rejected) { line throws(GeoNamesLineProblem) in
                try tables.add(adminCode: line, order: .first)
            }
        }
        if let admin2 {
            lines += try each(admin2, &rejected) { line throws(GeoNamesLineProblem) in
                try tables.add(adminCode: line, order: .second)
            }
        }
        for dump in dumps {
            lines += try each(dump, &rejected) { line throws(GeoNamesLineProblem) in try tables.add(row: line) }
        }
        guard tables.placeCount > 0 else {
            throw ImportFileProblem(
                file: dumps.joined(separator: ", "), got: "no settlement", expected: "rows of feature class P",
                remedy: "give a country dump, such as RU.txt out of RU.zip")
        }
        for file in alternateNames {
            lines += try each(file, &rejected) { line throws(GeoNamesLineProblem) in try tables.add(alternateName: line)
            }
        }
        let finished = tables.finish()
        return Outcome(tables: finished, counts: tables.counts, lines: lines)
    }

    private func each(
        _ path: String, _ rejected: inout RejectedLines, _ take: ([UInt8]) throws(GeoNamesLineProblem) -> Void
    ) throws -> Int {
        let file = try LineFile(path)
        var progress = ProgressLine("reading \(path)")
        var bad = 0
        while let line = try file.readLine() {
            do throws(GeoNamesLineProblem) {
                if file.isCut {
                    throw GeoNamesLineProblem(
                        got: "a line of more than \(LineFile.longest) bytes", expected: "a row of GeoNames")
                }
                try take(line)
            } catch {
                bad += 1
                try rejected.add(error, file: path, line: file.line, text: line)
            }
            if file.line % 4096 == 0 {
                progress.note(
                    file.line, "lines", share: file.length.map { Double(file.position) / Double(max($0, 1)) })
            }
        }
        progress.end()
        guard bad < file.line || file.line == 0 else {
            throw ImportFileProblem(
                file: path, got: "none of its \(counted(file.line, "line")) can be read (\(rejected.named.last ?? ""))",
                remedy: "check that it is the file that its option names")
        }
        return file.line
    }
}
