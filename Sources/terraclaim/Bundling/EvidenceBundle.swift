import ClaimStorage
import TerritorialClaims

/// Statements with the reports behind them, for a third party to check with `unzip`, `sha256sum`, `tail` and `head`.
struct EvidenceBundle {
    private(set) var archive = ZipArchive()
    private var sums = ""

    /// The archive of these statements; the same statements give the same bytes.
    static func bytes(of all: [Provenance]) -> [UInt8] {
        var bundle = EvidenceBundle()
        bundle.add("README.txt", Array(readme(all).utf8))
        bundle.add(
            "citations.txt",
            Array(
                all.map { Citation(provenance: $0).lines.joined(separator: "\n") }
                    .joined(separator: "\n\n----\n\n").utf8) + [0x0A])
        var json = JSONText()
        var writer = RecordLineWriter()
        for one in all { writer.append(one.record, into: &json) }
        bundle.add("statements.ndjson", json.bytes)
        var written: Set<[UInt8]> = []
        for one in all where written.insert(one.contentDigest).inserted {
            bundle.add(Self.file(one), Array(one.text.utf8))
        }
        bundle.archive.add("SHA256SUMS", Array(bundle.sums.utf8))
        return bundle.archive.finish()
    }

    private mutating func add(_ name: String, _ content: [UInt8]) {
        archive.add(name, content)
        sums += "\(ContentDigest.hexadecimal(ContentDigest.sha256(content)))  \(name)\n"
    }

    private static func file(_ one: Provenance) -> String {
        "reports/\(ContentDigest.hexadecimal(one.contentDigest)).txt"
    }

    private static func readme(_ all: [Provenance]) -> String {
        var text = """
            \(counted(all.count, "statement")) about reported territorial control, with the reports that make them.

            A statement is what one report says. It is no proof that it is so.

            To check it:

            1. Nothing in this folder was changed:
               sha256sum -c SHA256SUMS
            2. A report's file bears the SHA-256 of its own bytes as its name:
               sha256sum reports/*
            3. The words that are quoted stand in the report where the statement says. For each statement:

            """
        for one in all {
            let span = one.record.sentence
            text +=
                "   statement \(one.record.id): tail -c +\(span.start + 1) \(file(one)) | head -c \(span.end - span.start)\n"
        }
        text += """

            statements.ndjson has one statement a line; spans count bytes of UTF-8, half-open.
            citations.txt has the same for reading, with the entry of the store's log and its SHA-256: whoever keeps the store can show \
            with "terraclaim verify --head" that the entry was not changed since.

            """
        return text
    }
}
