/// Polygons in well-known text (OGC 06-103r4, section 7).
enum WellKnownText {
    /// All rings of a polygon or multipolygon in ten-thousandths of a degree; nil when a ring is malformed or open.
    static func rings(_ text: String) -> [[(Int32, Int32)]]? {
        let bytes = Array(text.utf8)
        guard text.hasPrefix("POLYGON") || text.hasPrefix("MULTIPOLYGON") else { return nil }
        var rings: [[(Int32, Int32)]] = []
        var position = 0
        while position < bytes.count {
            guard bytes[position] == 0x28, position + 1 < bytes.count, bytes[position + 1] != 0x28 else {
                position += 1
                continue
            }
            var ring: [(Int32, Int32)] = []
            position += 1
            while position < bytes.count, bytes[position] != 0x29 {
                guard let x = number(bytes, &position), let y = number(bytes, &position) else { return nil }
                ring.append((x, y))
                while position < bytes.count, bytes[position] == 0x2C || bytes[position] == 0x20 { position += 1 }
            }
            guard ring.count >= 4, ring[0] == ring[ring.count - 1] else { return nil }
            rings.append(ring)
        }
        return rings.isEmpty ? nil : rings
    }

    /// A decimal number in ten-thousandths, rounded.
    private static func number(_ bytes: [UInt8], _ position: inout Int) -> Int32? {
        while position < bytes.count, bytes[position] == 0x20 { position += 1 }
        var negative = false
        if position < bytes.count, bytes[position] == 0x2D {
            negative = true
            position += 1
        }
        var value = 0
        var decimals = -1
        var digits = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte == 0x2E, decimals < 0 {
                decimals = 0
            } else if (0x30...0x39).contains(byte) {
                if decimals < 4 {
                    value = value * 10 + Int(byte - 0x30)
                    if decimals >= 0 { decimals += 1 }
                }
                digits += 1
            } else {
                break
            }
            position += 1
        }
        guard digits > 0, value < 10_000_000 else { return nil }
        for _ in Swift.max(decimals, 0)..<4 { value *= 10 }
        return Int32(negative ? -value : value)
    }
}
