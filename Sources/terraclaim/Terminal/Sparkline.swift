/// Numbers as a line of small bars (U+2581 to U+2588); zero is a dot.
enum Sparkline {
    private static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

    /// A bar a number; the tallest stands for `most` and more, and anything above zero shows.
    static func words(_ numbers: [Int], most: Int) -> String {
        String(
            numbers.map { number in
                guard number > 0, most > 0 else { return "·" }
                return bars[min(bars.count, max(1, (number * bars.count + most - 1) / most)) - 1]
            })
    }

    /// A bar of whole and half cells, at most `width` cells for `most`; anything above zero shows.
    static func bar(_ number: Int, most: Int, width: Int) -> String {
        guard number > 0, most > 0, width > 0 else { return "" }
        let halves = max(1, min(number, most) * width * 2 / most)
        return String(repeating: "█", count: halves / 2) + (halves % 2 == 1 ? "▌" : "")
    }
}
