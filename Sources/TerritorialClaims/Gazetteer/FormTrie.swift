/// A node of a trie of forms as it lies in the index: eight bytes.
///
/// Nodes stand in preorder: a node's first child is the next node, `next` leads past its subtree. A node under which one form
/// only ends has no children: the form's further letters stand with the forms, not as nodes.
struct TrieNode {
    /// Number of the form that ends here, or of the only form below; ``none`` when several are below and none ends here.
    let form: UInt32
    /// `next` times 64, and the letter.
    private let link: UInt32

    init(form: UInt32, letter: UInt8, next: Int) {
        precondition(next <= TrieNode.countLimit, "gazetteer index: over \(TrieNode.countLimit) nodes of a trie")
        self.form = form
        link = UInt32(next) << 6 | UInt32(letter)
    }

    /// Node after this one's subtree.
    var next: Int { Int(link >> 6) }
    /// The letter that leads here.
    var letter: UInt8 { UInt8(link & 63) }

    static let none = UInt32.max
    /// Nodes that 26 bits can number: enough for some forty million forms.
    static let countLimit = 1 << 26 - 1
}

/// The distinct forms of an index, read forwards or backwards as a trie.
struct FormTrie {
    enum Direction { case forwards, backwards }

    let nodes: UnsafeBufferPointer<TrieNode>
    let forms: UnsafeBufferPointer<IndexFormat.FormRecord>
    /// Letters of all forms, one after another.
    let letters: UnsafeBufferPointer<UInt8>
    let direction: Direction
}

/// Builds a trie's nodes over sorted forms.
enum TrieBuilder {
    /// The nodes of a trie over forms that are given in the order of their letters as `direction` reads them.
    /// `form(position)` is the number of the form at that position, `letters(number)` its letters. Cost: linear in letters.
    static func nodes(
        count: Int, direction: FormTrie.Direction, form: (Int) -> Int, letters: (Int) -> UnsafeBufferPointer<UInt8>
    ) -> [TrieNode] {
        var builder = Builder(direction: direction)
        var position = 0
        while position < count {
            let number = form(position)
            let next = position + 1 < count ? letters(form(position + 1)) : nil
            builder.add(number, letters(number), before: next)
            position += 1
        }
        builder.close(to: 0)
        return builder.nodes
    }

    private struct Builder {
        let direction: FormTrie.Direction
        var nodes: [TrieNode] = []
        /// Nodes from the root to the last form that further forms share.
        private var path: [Int] = []
        /// Letters that the last form shares with the one before.
        private var shared = 0

        init(direction: FormTrie.Direction) { self.direction = direction }

        mutating func add(
            _ number: Int, _ form: UnsafeBufferPointer<UInt8>, before next: UnsafeBufferPointer<UInt8>?
        ) {
            close(to: shared)
            let sharedWithNext = next.map { common(form, $0) } ?? 0
            // Letters down to the first that no neighbor shares become nodes.
            let last = Swift.min(Swift.max(shared, sharedWithNext) + 1, form.count)
            for depth in shared..<Swift.max(last, shared) {
                path.append(nodes.count)
                let ends = depth == last - 1
                nodes.append(
                    TrieNode(form: ends ? UInt32(number) : TrieNode.none, letter: letter(form, depth), next: 0))
            }
            shared = sharedWithNext
        }

        mutating func close(to depth: Int) {
            while path.count > depth {
                let node = path.removeLast()
                nodes[node] = TrieNode(form: nodes[node].form, letter: nodes[node].letter, next: nodes.count)
            }
        }

        private func letter(_ form: UnsafeBufferPointer<UInt8>, _ depth: Int) -> UInt8 {
            direction == .forwards ? form[depth] : form[form.count - 1 - depth]
        }

        private func common(_ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>) -> Int {
            let most = Swift.min(first.count, second.count)
            var depth = 0
            while depth < most, letter(first, depth) == letter(second, depth) { depth += 1 }
            return depth
        }
    }
}
