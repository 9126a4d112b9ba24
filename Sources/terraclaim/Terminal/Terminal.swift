#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What words are written to: how wide it is and whether it shows colors.
struct Terminal: Equatable {
    /// Cells on a line; nil when nobody looks (a file, a pipe), so nothing may be shortened.
    var width: Int?
    /// True when colors may be written.
    var showsColor: Bool

    /// Neither width nor colors: what a file or a pipe gets.
    static let none = Terminal(width: nil, showsColor: false)

    /// What standard output is.
    static var standardOutput: Terminal { of(STDOUT_FILENO) }

    /// What a descriptor is.
    static func of(_ descriptor: Int32) -> Terminal {
        guard isatty(descriptor) == 1 else { return .none }
        var size = winsize()
        let known = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        return Terminal(
            columns: known ? Int(size.ws_col) : variable("COLUMNS").flatMap { Int($0) }, noColor: variable("NO_COLOR"),
            term: variable("TERM"))
    }

    /// A terminal by its facts: a width that is not known or below 20 counts as 80; any `NO_COLOR` that is not empty
    /// (no-color.org) or a `dumb` terminal turns colors off.
    init(columns: Int?, noColor: String?, term: String?) {
        width = columns.flatMap { $0 >= 20 ? $0 : nil } ?? 80
        showsColor = (noColor ?? "").isEmpty && term != "dumb"
    }

    private init(width: Int?, showsColor: Bool) {
        self.width = width
        self.showsColor = showsColor
    }

    private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}

/// How a word stands out on a terminal; by the eight colors and weights that every terminal has (ECMA-48, SGR).
enum Style: String, CaseIterable {
    /// As everything else.
    case plain = ""
    /// Titles.
    case bold = "1"
    /// What matters less.
    case faint = "2"
    /// A warning: not sure, disputed.
    case warning = "33"
    /// A mistake or a denial.
    case alarm = "31"
    /// A name to look at.
    case accent = "36"

    /// The text in this style; the text itself when the terminal shows no colors or there is nothing to show.
    func callAsFunction(_ text: String, on terminal: Terminal) -> String {
        guard terminal.showsColor, self != .plain, !text.isEmpty else { return text }
        return "\u{1B}[\(rawValue)m\(text)\u{1B}[0m"
    }
}
