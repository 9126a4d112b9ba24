#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Tells on standard error how far long work is: on a terminal one line that is written anew five times a second, elsewhere
/// a plain line every ten seconds.
struct ProgressLine {
    private let isTerminal: Bool
    private let task: String
    private let began: Double
    private var told: Double
    private var width = 0

    /// Begins a task ("reading RU.txt").
    init(_ task: String) {
        self.task = VisibleText.line(task)
        isTerminal = isatty(STDERR_FILENO) == 1
        began = Self.now
        told = began
    }

    /// Tells how far it is, when it is time to: `items` done ("lines"), and the share of all work, 0 to 1, when known.
    mutating func note(_ items: Int, _ kind: String, share: Double?) {
        let now = Self.now
        guard now - told >= (isTerminal ? 0.2 : 10) else { return }
        told = now
        tell(Self.words(task, items, kind, share: share, seconds: now - began))
    }

    /// Tells that work without a measure has begun; on a terminal only.
    mutating func begin() {
        if isTerminal { tell("\(task) …") }
    }

    /// Takes the line away from a terminal.
    mutating func end() {
        guard isTerminal, width > 0 else { return }
        write("\r" + String(repeating: " ", count: width) + "\r")
        width = 0
    }

    /// "reading RU.txt: 41 %, 180,000 lines, 310,000 a second, 9 s left".
    static func words(_ task: String, _ items: Int, _ kind: String, share: Double?, seconds: Double) -> String {
        var parts: [String] = []
        if let share { parts.append("\(Int(share * 100)) %") }
        parts.append("\(grouped(items)) \(kind)")
        if seconds > 0 { parts.append("\(grouped(Int(Double(items) / seconds))) a second") }
        if let share, share > 0.01, share < 1 {
            parts.append("\(Int((seconds / share * (1 - share)).rounded(.up))) s left")
        }
        return "\(task): \(parts.joined(separator: ", "))"
    }

    private mutating func tell(_ words: String) {
        guard isTerminal else { return Notice.write(words) }
        let padding = String(repeating: " ", count: max(0, width - words.count))
        write("\r" + words + padding)
        width = words.count
    }

    private func write(_ text: String) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { posixWrite($0.baseAddress!, $0.count) }
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

private func posixWrite(_ bytes: UnsafeRawPointer, _ count: Int) -> Int { write(STDERR_FILENO, bytes, count) }

/// A number with its thousands apart: "1,250,000".
func grouped(_ number: Int) -> String {
    var digits = String(number.magnitude)
    var position = digits.count - 3
    while position > 0 {
        digits.insert(",", at: digits.index(digits.startIndex, offsetBy: position))
        position -= 3
    }
    return number < 0 ? "-\(digits)" : digits
}
