/// Strings of an index, each once: two bytes of length, then the bytes. A string's number is its offset.
///
/// Which strings are there is told by a hash table of offsets, so that a million strings cost their bytes and 16 MB at most.
struct StringPool {
    private(set) var bytes: [UInt8] = []
    private var slots = [UInt32](repeating: IndexFormat.none, count: 1 << 10)
    private var count = 0

    /// Offset of the text, which is added when it is new; of its first 65,535 bytes.
    mutating func add(_ text: String) -> UInt32 {
        var text = text
        return text.withUTF8 { add($0) }
    }

    /// Offset of the letters, which are added when they are new.
    mutating func add(letters: [UInt8]) -> UInt32 { letters.withUnsafeBufferPointer { add($0) } }

    private mutating func add(_ whole: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let letters = UnsafeBufferPointer(rebasing: whole.prefix(Int(UInt16.max)))
        if (count + 1) * 2 > slots.count { grow() }
        var slot = Int(truncatingIfNeeded: FormTable.hash(letters)) & (slots.count - 1)
        while slots[slot] != IndexFormat.none {
            if holds(letters, at: slots[slot]) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        let offset = UInt32(bytes.count)
        bytes.append(UInt8(letters.count & 0xFF))
        bytes.append(UInt8(letters.count >> 8))
        bytes += letters
        slots[slot] = offset
        count += 1
        return offset
    }

    private func length(at offset: UInt32) -> Int {
        Int(bytes[Int(offset)]) | Int(bytes[Int(offset) + 1]) << 8
    }

    private func holds(_ letters: UnsafeBufferPointer<UInt8>, at offset: UInt32) -> Bool {
        length(at: offset) == letters.count
            && bytes[(Int(offset) + 2)..<(Int(offset) + 2 + letters.count)].elementsEqual(letters)
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt32](repeating: IndexFormat.none, count: old.count * 2)
        for offset in old where offset != IndexFormat.none {
            let start = Int(offset) + 2
            var slot = bytes.withUnsafeBufferPointer { all in
                Int(
                    truncatingIfNeeded: FormTable.hash(
                        UnsafeBufferPointer(rebasing: all[start..<(start + length(at: offset))]))) & (slots.count - 1)
            }
            while slots[slot] != IndexFormat.none { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = offset
        }
    }
}
