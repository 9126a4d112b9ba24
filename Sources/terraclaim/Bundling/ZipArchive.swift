/// A ZIP archive whose members are stored without compression (PKWARE APPNOTE 6.3.3, sections 4.3 and 4.4), so that its bytes
/// depend on its members alone and any tool opens it.
struct ZipArchive {
    /// The archive so far; whole after ``finish()``.
    private(set) var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count: UInt16 = 0

    /// Adds a member. Names are UTF-8, with "/" between folders.
    mutating func add(_ name: String, _ content: [UInt8]) {
        let offset = UInt32(bytes.count)
        let path = Array(name.utf8)
        var facts: [UInt8] = []
        // Version 2.0; bit 11: names are UTF-8; stored; 1980-01-01, for equal bytes at any time.
        for number: UInt16 in [20, 1 << 11, 0, 0, 0x21] { facts += Self.little(number) }
        facts += Self.little(Self.checksum(content)) + Self.little(UInt32(content.count))
        facts += Self.little(UInt32(content.count)) + Self.little(UInt16(path.count)) + Self.little(UInt16(0))
        bytes += Self.little(UInt32(0x0403_4B50)) + facts + path + content
        // Made by version 2.0 on Unix; a plain file that everybody may read.
        directory += Self.little(UInt32(0x0201_4B50)) + Self.little(UInt16(3 << 8 | 20)) + facts
        directory += Self.little(UInt16(0)) + Self.little(UInt16(0)) + Self.little(UInt16(0))
        directory += Self.little(UInt32(0o100644 << 16)) + Self.little(offset) + path
        count += 1
    }

    /// Closes the archive and returns its bytes.
    mutating func finish() -> [UInt8] {
        let start = UInt32(bytes.count)
        bytes += directory
        bytes += Self.little(UInt32(0x0605_4B50)) + Self.little(UInt16(0)) + Self.little(UInt16(0))
        bytes += Self.little(count) + Self.little(count) + Self.little(UInt32(directory.count)) + Self.little(start)
        bytes += Self.little(UInt16(0))
        return bytes
    }

    /// CRC-32 (ISO 3309, reflected polynomial 0xEDB88320).
    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var value = UInt32.max
        for byte in bytes { value = table[Int((value ^ UInt32(byte)) & 0xFF)] ^ value >> 8 }
        return ~value
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
    }

    private static func little(_ number: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian, Array.init)
    }
}
