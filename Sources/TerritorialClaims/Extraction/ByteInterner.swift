/// Gives each distinct run of bytes a small number, from 0 in the order in which they came. Cost: linear in the run's length;
/// about 10 ns for a word that is known.
struct ByteInterner {
    private var arena: ContiguousArray<UInt8> = []
    /// Where each run ends in `arena`; it begins where the one before ends.
    private var ends: ContiguousArray<UInt32> = []
    private var hashes: ContiguousArray<UInt32> = []
    /// Number + 1 of the run in each slot; 0 for a free one. Their count is a power of two.
    private var slots = ContiguousArray<UInt32>(repeating: 0, count: 1024)

    /// How many distinct runs there are.
    var count: Int { ends.count }
    /// Bytes of all of them together.
    var size: Int { arena.count }

    /// The number of `bytes`, and whether they are new.
    mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
        let hash = ByteInterner.hash(bytes)
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if hashes[number] == hash, holds(number, bytes) { return (number, false) }
            slot = (slot + 1) & mask
        }
        let number = ends.count
        arena.append(contentsOf: bytes)
        ends.append(UInt32(arena.count))
        hashes.append(hash)
        slots[slot] = UInt32(number + 1)
        if ends.count * 2 > slots.count { grow() }
        return (number, true)
    }

    mutating func removeAll() {
        arena.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        hashes.removeAll(keepingCapacity: true)
        for slot in slots.indices { slots[slot] = 0 }
    }

    @inline(__always)
    private func holds(_ number: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = number == 0 ? 0 : Int(ends[number - 1])
        guard Int(ends[number]) - start == bytes.count else { return false }
        for offset in 0..<bytes.count where arena[start + offset] != bytes[offset] { return false }
        return true
    }

    private mutating func grow() {
        slots = ContiguousArray(repeating: 0, count: slots.count * 2)
        let mask = slots.count - 1
        for (number, hash) in hashes.enumerated() {
            var slot = Int(hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(number + 1)
        }
    }

    /// FNV-1a over bytes, with a last mixing step (Fowler, Noll and Vo).
    @inline(__always)
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return UInt32(truncatingIfNeeded: hash ^ (hash >> 29))
    }
}
