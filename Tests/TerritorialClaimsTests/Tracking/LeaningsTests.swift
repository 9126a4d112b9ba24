import LexiconData
import TerritorialClaims
import Testing

@Suite struct LeaningsTests {
    private static let header = "kind\tname\tparty\tground\n"

    private static func leanings() throws -> Leanings {
        try Leanings(
            text: header
                + "claimant\tMinistry\tRussia\tg\nclaimant\tGeneral Staff\tUkraine\tg\nclaimant\tRussian *\tRussia\tg\n"
                + "claimant\tRussian exile*\t\tg\noutlet\tTrumpet\tRussia\tg\noutlet\tWire\t\tg\n")
    }

    private static func record(
        _ change: Change, _ party: String?, _ stance: Stance = .asserted, by claimant: String?,
        in outlet: String? = nil,
        to other: String? = nil
    ) -> ClaimRecord {
        var record = Records.one("2025-08-05", change, party, stance, to: other)
        record.claimant = claimant
        record.outlet = outlet
        return record
    }

    @Test func `names are found without regard to case, and the longer beginning wins`() throws {
        let leanings = try Self.leanings()
        #expect(leanings.leaning(ofClaimant: "ministry") == .party("Russia"))
        #expect(leanings.leaning(ofClaimant: "Russian officials") == .party("Russia"))
        #expect(leanings.leaning(ofClaimant: "Russian exiles") == Leanings.Leaning.none)
        #expect(leanings.leaning(ofClaimant: "Somebody") == nil)
        #expect(leanings.leaning(ofClaimant: "Trumpet") == .party("Russia"))
        #expect(leanings.leaning(ofOutlet: "Ministry") == nil)
    }

    @Test func `who admits the own loss, confirms the other's gain or denies an own gain speaks against interest`()
        throws
    {
        let leanings = try Self.leanings()
        func isAgainst(_ record: ClaimRecord) -> Bool { leanings.isAgainstInterest(record) }
        #expect(isAgainst(Self.record(.loss, "Russia", by: "Ministry")))
        #expect(isAgainst(Self.record(.withdrawal, "Russia", by: "Ministry", to: "Ukraine")))
        #expect(isAgainst(Self.record(.gain, "Ukraine", by: "Ministry", to: "Russia")))
        #expect(isAgainst(Self.record(.gain, "Ukraine", by: "Ministry")))
        #expect(isAgainst(Self.record(.gain, "Russia", .denied, by: "Ministry")))
        #expect(!isAgainst(Self.record(.gain, "Russia", by: "Ministry")))
        #expect(!isAgainst(Self.record(.gain, "Ukraine", .denied, by: "Ministry")))
        #expect(!isAgainst(Self.record(.contest, nil, by: "Ministry")))
        #expect(!isAgainst(Self.record(.gain, nil, by: "Ministry")))
        #expect(!isAgainst(Self.record(.gain, "Ukraine", by: "Somebody", in: "Trumpet")))
        #expect(isAgainst(Self.record(.gain, "Ukraine", by: nil, in: "Trumpet")))
    }

    @Test func `with three parties the loser is not guessed`() throws {
        let three = try Leanings(text: Self.header + "claimant\tA\tA\tg\nclaimant\tB\tB\tg\nclaimant\tC\tC\tg\n")
        #expect(!three.isAgainstInterest(Self.record(.gain, "B", by: "A")))
        #expect(three.isAgainstInterest(Self.record(.gain, "B", by: "A", to: "A")))
        #expect(!three.isAgainstInterest(Self.record(.gain, "B", by: "A", to: "C")))
    }

    @Test func `a partisan voice counts only against its own side, whether claimant or outlet`() throws {
        let leanings = try Self.leanings()
        func counts(_ record: ClaimRecord) -> Bool { leanings.counts(record) }
        #expect(!counts(Self.record(.gain, "Russia", by: "Ministry", in: "Wire", to: "Ukraine")))
        #expect(counts(Self.record(.loss, "Russia", by: "Ministry", in: "Wire", to: "Ukraine")))
        #expect(counts(Self.record(.gain, "Russia", by: nil, in: "Wire", to: "Ukraine")))
        #expect(!counts(Self.record(.loss, "Ukraine", by: "General Staff", in: "Trumpet", to: "Russia")))
        #expect(counts(Self.record(.loss, "Ukraine", by: "General Staff", in: "Unheard", to: "Russia")))
        #expect(!counts(Self.record(.gain, "Russia", by: "Somebody", in: "Unheard", to: "Ukraine")))
        #expect(!counts(Self.record(.gain, "Russia", by: nil, in: nil)))
    }

    @Test func `the filter leaves out who speaks for the own side`() throws {
        let filter = ClaimFilter(againstInterest: try Self.leanings())
        #expect(!filter.isEmpty)
        #expect(!filter.admits(Self.record(.gain, "Russia", by: "Ministry")))
        #expect(filter.admits(Self.record(.loss, "Russia", by: "Ministry")))
    }

    @Test func `what lexicons know of claimants is added and replaces nothing`() throws {
        var leanings = try Self.leanings()
        leanings.add(claimantParties: ["Ministry": "Ukraine", "Syrskyi": "Ukraine"])
        #expect(leanings.leaning(ofClaimant: "Ministry") == .party("Russia"))
        #expect(leanings.leaning(ofClaimant: "Syrskyi") == .party("Ukraine"))
    }

    @Test func `of a lexicon's text the claimants are read as the lexicon reads them`() throws {
        let texts = [
            ("en", lexicon_en_start(), lexicon_en_length), ("ru", lexicon_ru_start(), lexicon_ru_length),
            ("uk", lexicon_uk_start(), lexicon_uk_length),
        ]
        for (language, start, length) in texts {
            let text = String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
            var (fast, whole) = (try Leanings(text: Self.header), try Leanings(text: Self.header))
            fast.add(lexicon: text)
            whole.add(claimantParties: try Lexicon(language: language, text: text).claimantParties)
            #expect(try fast == whole && fast != Leanings(text: Self.header), "\(language)")
        }
        var leanings = try Leanings(text: Self.header)
        leanings.add(
            lexicon: "[party]\na = B|C\n[claimant]\r\n# x = D|E\nf = G | H # note\r\ni = J\n[saying]\nk = L|M\n")
        #expect(leanings.leaning(ofClaimant: "G") == .party("H"))
        #expect(["B", "D", "J", "L"].allSatisfy { leanings.leaning(ofClaimant: $0) == nil })
    }

    @Test(arguments: [
        ("claimant\tX\tRussia", "leanings.tsv, line 2: 3 fields, expected 4"),
        ("paper\tX\tRussia\tg", "leanings.tsv, line 2: kind \"paper\", expected claimant or outlet"),
        ("outlet\t*\tRussia\tg", "leanings.tsv, line 2: no name, expected a claimant or an outlet"),
        ("outlet\tX\t\tg\noutlet\tx\t\tg", "leanings.tsv, line 3: outlet \"x\" a second time, expected once"),
    ])
    func `a wrong line is named`(lines: String, message: String) {
        do throws(TableError) {
            _ = try Leanings(text: Self.header + lines)
            Issue.record("read without an error")
        } catch {
            #expect(error.description == message)
        }
    }

    @Test func `the bundled table reads, and the lexicons' claimants go with it`() throws {
        let bytes = UnsafeBufferPointer(start: leanings_table_start(), count: leanings_table_length)
        let leanings = try Leanings(text: String(decoding: bytes, as: UTF8.self))
        #expect(leanings.leaning(ofOutlet: "тасс") == .party("Russia"))
        #expect(leanings.leaning(ofOutlet: "Ukrinform") == .party("Ukraine"))
        #expect(leanings.leaning(ofOutlet: "Reuters") == Leanings.Leaning.none)
        #expect(leanings.leaning(ofClaimant: "Russian Ministry of Defense") == .party("Russia"))
    }
}
