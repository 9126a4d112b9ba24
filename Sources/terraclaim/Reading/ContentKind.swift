/// What a file holds, told by its first bytes and never by its name.
enum ContentKind: Equatable {
    /// A text to be read as one report.
    case text
    /// Reports, one JSON object a line.
    case lines
    /// Nothing at all.
    case empty
    /// Hypertext.
    case html
    /// JSON that is not one object a line; carries what it is.
    case otherJSON(String)
    /// Not text: what it is, and what to do.
    case binary(String, remedy: String)

    /// How many bytes are looked at.
    static let prefixLength = 4096

    /// Judges by the first bytes.
    init(prefix: ArraySlice<UInt8>) {
        guard !prefix.isEmpty else {
            self = .empty
            return
        }
        if let known = Self.signatures.first(where: { prefix.starts(with: $0.bytes) }) {
            self = .binary(known.kind, remedy: known.remedy)
            return
        }
        if prefix.contains(0) {
            self = .binary("binary data", remedy: "save it as text first")
            return
        }
        let visible = prefix.dropFirst(prefix.starts(with: byteOrderMark) ? 3 : 0).drop(while: isWhiteSpace)
        switch visible.first {
        case UInt8(ascii: "{"):
            let rest = visible.dropFirst()
            let next = rest.drop(while: isWhiteSpace)
            if rest.prefix(while: isWhiteSpace).contains(0x0A), next.first == UInt8(ascii: "\"") {
                self = .otherJSON("a JSON object over several lines")
            } else if next.first == UInt8(ascii: "\"") || next.first == UInt8(ascii: "}") {
                self = .lines
            } else {
                self = .text
            }
        case UInt8(ascii: "[") where visible.dropFirst().drop(while: isWhiteSpace).first == UInt8(ascii: "{"):
            self = .otherJSON("a JSON array")
        case UInt8(ascii: "<"):
            let tag = String(decoding: visible.prefix(32), as: UTF8.self).lowercased()
            let starts = ["<!doctype html", "<html", "<head", "<body", "<article", "<div", "<p>", "<p "]
            self = starts.contains(where: tag.hasPrefix) ? .html : .text
        default:
            self = .text
        }
    }

    private static let signatures: [(bytes: [UInt8], kind: String, remedy: String)] = [
        (Array("%PDF-".utf8), "a PDF", "save its text first, as with pdftotext"),
        ([0x1F, 0x8B], "gzip data", "unpack it first, as with gunzip -c FILE | terraclaim add -"),
        (Array("PK\u{3}\u{4}".utf8), "a ZIP archive or an office document", "unpack it or save it as text first"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image", "give the text that it shows"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image", "give the text that it shows"),
        (Array("SQLite format 3".utf8), "an SQLite file", "to ask a store, name it with --store"),
        ([0xFF, 0xFE], "UTF-16 text", "convert it with iconv -f UTF-16 -t UTF-8"),
        ([0xFE, 0xFF], "UTF-16 text", "convert it with iconv -f UTF-16 -t UTF-8"),
    ]
}

/// The bytes with which some programs mark UTF-8; never part of a report's text.
let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// True for the white space of ASCII.
func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
}
