/// A running digest of bytes (FNV-1a, 64 bits; Fowler, Noll, Vo).
public struct GazetteerDigest: Sendable, Equatable {
    /// The digest of all that was added.
    public private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Adds bytes. Cost: linear, about 1 ns a byte.
    mutating func add(_ bytes: [UInt8]) {
        value = bytes.withUnsafeBufferPointer { buffer in
            var sum = value
            for byte in buffer { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
            return sum
        }
    }

    /// Adds words, and an end, so that "ab" and "c" differ from "a" and "bc".
    mutating func add(_ text: String) {
        for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
        value = (value ^ 0xFF) &* 0x100_0000_01B3
    }

    /// Adds a number, least byte first.
    mutating func add(_ number: Int) {
        withUnsafeBytes(of: number.littleEndian) { bytes in
            for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
    }
}
