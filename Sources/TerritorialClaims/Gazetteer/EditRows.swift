/// Rows of edit costs between a query and one path of a trie: a row for each letter from the root, a column for each letter
/// of the query and one before them.
///
/// A row holds its cells from the first to the last that is within the limits; the cells around those are out of reach.
/// Source: Wagner and Fischer (1974); transpositions as in Damerau's optimal string alignment.
struct EditRows: ~Copyable {
    /// The last column: number of the query's letters.
    let lastColumn: Int
    private let rows: UnsafeMutablePointer<UInt16>
    private let levels: UnsafeMutablePointer<Level>
    private let columns: UnsafeMutablePointer<Column>
    private let letters: UnsafeMutablePointer<Letter>
    /// Cost of reading a letter of the query for one of the index: 64 columns for each letter of the index.
    private let changes: UnsafeMutablePointer<UInt8>

    /// What is kept for each depth of the path.
    private struct Level {
        /// First and last column within the limits.
        var first: Int
        var last: Int
        /// The letter that leads here.
        var letter: UInt8
    }

    private struct Column {
        /// Greatest cost that counts here.
        var limit: UInt16
        /// Cost of the query's letter that leads here when the name has none for it.
        var extra: UInt16
    }

    private struct Letter {
        /// Columns to which this letter of the query leads, a bit each.
        var columns: UInt64
        /// Cost of the letter when the query has none for it.
        var missing: UInt16
    }

    /// A query of that many letters or more is no name.
    static let queryLimit = 62
    /// A path of more letters does not fit.
    static let depthLimit = 62
    /// Cells beside a row that may be read.
    private static let margin = 4
    private static let width = queryLimit + 2 * margin
    /// Cost of a cell that is out of reach.
    private static let far: UInt16 = 20_000

    /// Rows for a query of fewer than ``queryLimit`` letters. Cells of columns before `early` count up to half of the budget
    /// only, those of the others up to all of it.
    init(query: [UInt8], budget: Int, early: Int) {
        let budget = Swift.min(Swift.max(budget, 0), 10_000)
        let costs = EditCosts.standard
        let letterCount = Int(NameLetter.lastIndexed) + 1
        lastColumn = query.count
        rows = .allocate(capacity: EditRows.width * (EditRows.depthLimit + 1))
        levels = .allocate(capacity: EditRows.depthLimit + 1)
        columns = .allocate(capacity: query.count + 2)
        letters = .allocate(capacity: letterCount)
        changes = .allocate(capacity: letterCount * 64)
        for letter in 0..<letterCount { letters[letter] = Letter(columns: 0, missing: UInt16(costs.missing[letter])) }
        for column in 0...query.count {
            let limit = UInt16(column < early ? budget / 2 : budget)
            guard column > 0 else {
                columns[0] = Column(limit: limit, extra: 0)
                continue
            }
            let asked = Int(query[column - 1])
            columns[column] = Column(limit: limit, extra: UInt16(costs.extra[asked]))
            letters[Int(NameLetter.indexed[asked])].columns |= 1 << UInt64(column)
            for found in 0..<letterCount {
                changes[found * 64 + column] = costs.substitution[asked * EditCosts.stride + found]
            }
        }
        startFirstRow()
    }

    deinit {
        rows.deallocate()
        levels.deallocate()
        columns.deallocate()
        letters.deallocate()
        changes.deallocate()
    }

    private func startFirstRow() {
        let row = self.row(0)
        row[0] = 0
        let last = extend(row, from: 0)
        seal(row, first: 0, last: last)
        levels[0] = Level(first: 0, last: last, letter: 0)
    }

    /// Cost of the whole query against the path down to that depth; nil when it is over the budget.
    @inline(__always)
    func cost(atDepth depth: Int) -> Int? {
        levels[depth].last == lastColumn ? Int(row(depth)[lastColumn]) : nil
    }

    /// Fills the row below `depth` for a path that goes on with `letter`. False when all of it is out of reach: then no name
    /// on that path is within the budget.
    @inline(__always)
    func descend(from depth: Int, by letter: UInt8) -> Bool {
        let transposed = transpositions(depth, letter)
        let level = transposed == 0 ? plainRow(depth, letter) : transposedRow(depth, letter, transposed)
        guard level.last >= 0 else { return false }
        seal(row(depth + 1), first: level.first, last: level.last)
        levels[depth + 1] = level
        return true
    }

    // MARK: One row

    @inline(__always)
    private func row(_ depth: Int) -> UnsafeMutablePointer<UInt16> { rows + (depth * EditRows.width + EditRows.margin) }

    /// Puts the cells around a row out of reach.
    @inline(__always)
    private func seal(_ row: UnsafeMutablePointer<UInt16>, first: Int, last: Int) {
        row[first - 1] = EditRows.far
        row[last + 1] = EditRows.far
        row[last + 2] = EditRows.far
    }

    /// Fills a row with letters that the query has too many, after the cell `last`; the last cell within the limits.
    @inline(__always)
    private func extend(_ row: UnsafeMutablePointer<UInt16>, from last: Int) -> Int {
        var last = last
        while last < lastColumn {
            let next = columns[last + 1]
            let cost = row[last] &+ next.extra
            if cost > next.limit { break }
            last += 1
            row[last] = cost
        }
        return last
    }

    /// Columns to which a transposition of the letter that leads to `depth` and the next one leads.
    @inline(__always)
    private func transpositions(_ depth: Int, _ letter: UInt8) -> UInt64 {
        let before = levels[depth].letter
        guard depth > 0, before != letter else { return 0 }
        let pairs = letters[Int(before)].columns & letters[Int(letter)].columns << 1
        guard pairs != 0 else { return 0 }
        let (first, last) = (levels[depth - 1].first + 2, levels[depth - 1].last + 2)
        return pairs & ~0 << UInt64(first) & ~(~1 << UInt64(last))
    }

    @inline(__always)
    private func plainRow(_ depth: Int, _ letter: UInt8) -> Level {
        let above = row(depth)
        let row = row(depth + 1)
        let missing = letters[Int(letter)].missing
        let change = changes + Int(letter) * 64
        let start = levels[depth].first
        let end = Swift.min(levels[depth].last + 1, lastColumn)
        // The first cell can be reached from above only.
        var left = above[start] &+ missing
        if left > columns[start].limit { left = EditRows.far }
        row[start] = left
        var column = start + 1
        while column <= end {
            let facts = columns[column]
            let cost = Swift.min(
                Swift.min(above[column] &+ missing, above[column - 1] &+ UInt16(change[column])), left &+ facts.extra)
            left = cost > facts.limit ? EditRows.far : cost
            row[column] = left
            column += 1
        }
        return trimmed(row, start, end, letter)
    }

    /// What is kept for a row that is filled from column `start` to `end`.
    @inline(__always)
    private func trimmed(_ row: UnsafeMutablePointer<UInt16>, _ start: Int, _ end: Int, _ letter: UInt8) -> Level {
        var (first, last) = (start, end)
        if row[last] < EditRows.far {
            last = extend(row, from: last)
        } else {
            repeat { last -= 1 } while last >= start && row[last] >= EditRows.far
            guard last >= start else { return Level(first: 0, last: -1, letter: letter) }
        }
        while row[first] >= EditRows.far { first += 1 }
        return Level(first: first, last: last, letter: letter)
    }

    /// The same where letters may have changed places: such cells may lie beside those that the row above reaches.
    private func transposedRow(_ depth: Int, _ letter: UInt8, _ transposed: UInt64) -> Level {
        let (above, grand) = (row(depth), row(depth - 1))
        let row = row(depth + 1)
        let missing = letters[Int(letter)].missing
        let (aboveFirst, aboveLast) = (levels[depth].first, levels[depth].last)
        let start = Swift.min(aboveFirst, transposed.trailingZeroBitCount)
        let end = Swift.min(Swift.max(aboveLast + 1, 63 - transposed.leadingZeroBitCount), lastColumn)
        var level = Level(first: -1, last: -1, letter: letter)
        var left = EditRows.far
        for column in start...end {
            let facts = columns[column]
            var cost = left &+ facts.extra
            if column >= aboveFirst, column <= aboveLast { cost = Swift.min(cost, above[column] &+ missing) }
            if column > aboveFirst, column <= aboveLast + 1 {
                cost = Swift.min(cost, above[column - 1] &+ UInt16(changes[Int(letter) * 64 + column]))
            }
            if transposed >> UInt64(column) & 1 != 0 {
                cost = Swift.min(cost, grand[column - 2] &+ UInt16(EditCosts.transposition))
            }
            if cost <= facts.limit {
                if level.first < 0 { level.first = column }
                level.last = column
                left = cost
            } else {
                left = EditRows.far
            }
            row[column] = left
        }
        if level.last == end { level.last = extend(row, from: end) }
        return level
    }
}
