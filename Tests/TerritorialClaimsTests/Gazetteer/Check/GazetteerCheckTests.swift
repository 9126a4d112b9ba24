import Testing

@testable import TerritorialClaims

/// What `gazetteer check` finds.
@Suite struct GazetteerCheckTests {
    private static let regions = """
        #terraclaim-gazetteer 1 regions
        id\tparent\tlevel\tname\tlocal_name\trussian_name
        iso:XX\t\tcountry\tTestland\tТест\t
        x:1\tiso:XX\tadmin1\tNorth Oblast\tПівнічна область\t
        x:2\tx:1\tadmin2\tMyrne Raion\tМирненський район\t

        """
    private static let boundaries =
        "#terraclaim-gazetteer 1 boundaries\nregion\twkt\nx:1\tPOLYGON((30 50,31 50,31 51,30 51,30 50))\n"

    /// Findings in a gazetteer of places (id, English, local, region, lon, lat, approximate) and names (place, name, kind,
    /// until), as "kind place other subject".
    private func findings(_ places: [String], _ names: [String] = []) throws -> [String] {
        let rows = places.map { place -> String in
            let fields = place.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            return
                "\(fields[0])\t\(fields[1])\t\(fields[2])\tvillage\t\(fields[3])\t\t\(fields[4])\t\(fields[5])\t\(fields[6])"
                + "\t\t\t\t\t\n"
        }
        let others = names.map { name -> String in
            let fields = name.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            return "\(fields[0])\t\(fields[1])\tuk\t\(fields[2])\t\t\(fields[3])\tx\n"
        }
        let header =
            "id\tname\tlocal_name\tclass\tregion\tformer_region\tlon\tlat\tapproximate\tpopulation\tkoatuu\twikidata"
        let texts = [
            Self.regions, "#terraclaim-gazetteer 1 region_names\nname\tlanguage\tregion\n",
            "#terraclaim-gazetteer 1 places\n\(header)\tgeonames\tosm\n" + rows.joined(),
            "#terraclaim-gazetteer 1 names\nplace\tname\tlanguage\tkind\tfrom\tuntil\tsource\n" + others.joined(),
            Self.boundaries,
        ]
        let index = GazetteerIndexBuilder.index(of: try GazetteerTables(bytes: texts.map { Array($0.utf8) }))
        return try index.withUnsafeBytes { bytes in
            let gazetteer = try Gazetteer(index: bytes)
            return GazetteerCheck(gazetteer).findings().map { finding in
                let other = finding.other.map { gazetteer.place($0).id.description } ?? ""
                let parts = [
                    finding.kind.rawValue, gazetteer.place(finding.place).id.description, other, finding.subject,
                ]
                return parts.filter { !$0.isEmpty }.joined(separator: " ")
            }
        }
    }

    @Test func `a sound gazetteer gives no findings`() throws {
        #expect(try findings(["p:1|Myrne|Мирне|x:2|30.5|50.5|0", "p:2|Nove|Нове|x:2|30.6|50.5|0"]) == [])
    }

    @Test func `a point beyond the border is found, the farthest first, one a little beyond is not`() throws {
        #expect(
            try findings([
                "p:1|Myrne|Мирне|x:2|31.02|51|0", "p:2|Nove|Нове|x:2|31.5|51|0", "p:3|Stare|Старе|x:2|31.005|51|0",
            ]) == ["outside-region p:2 North Oblast", "outside-region p:1 North Oblast"])
    }

    @Test func `points that are lacking or not a place's own are found, and not judged further`() throws {
        #expect(
            try findings(["p:1|Myrne|Мирне|x:2|||0", "p:2|Nove|Нове|x:2|35|50.5|1"]) == [
                "no-point p:1", "approximate-point p:2",
            ])
    }

    @Test func `two places on one point and two of one name near each other are found`() throws {
        #expect(
            try findings([
                "p:1|Myrne|Мирне|x:2|30.5|50.5|0", "p:2|Nove|Нове|x:2|30.5|50.5|0", "p:3|Myrne|Мирне|x:2|30.51|50.5|0",
                "p:4|Myrne|Мирне|x:2|30.6|50.5|0",
            ]) == ["same-point p:2 p:1", "same-name-near p:3 p:1"])
    }

    @Test func `a place in no region below the country is found`() throws {
        #expect(try findings(["p:1|Myrne|Мирне|iso:XX|30.5|50.5|0"]) == ["no-region p:1"])
    }

    @Test func `an English name that is no romanization is found`() throws {
        #expect(
            try findings(["p:1|Lgovskiy|Льгов|x:2|30.5|50.5|0", "p:2|Lhov|Льгов|x:2|30.7|50.5|0"]) == [
                "romanization p:1 Lgovskiy for Льгов"
            ])
    }

    @Test(arguments: [
        ("Rozsypne", "Розсипне", "uk", true), ("Maleyevka", "Малеевка", "ru", true), ("Gulevka", "Гулёвка", "ru", true),
        ("Tyotkino", "Тёткино", "ru", true),
        ("Glinishchevo", "Глинище", "ru", false), ("Bohdanivka", "Золоте", "uk", false), ("Aleppo", "حلب", "ar", true),
        ("Kamianets-Podilskyi", "Кам’янець-Подільський", "uk", true), ("Kharkov", "Харків", "uk", true),
    ])
    func `a romanization by any system of the language agrees`(
        english: String, local: String, language: String, agrees: Bool
    ) {
        #expect(GazetteerCheck.isRomanization(english, of: local, language: language) == agrees)
    }

    @Test func `old names without an end, and those that a neighbor bears, are found`() throws {
        #expect(
            try findings(
                ["p:1|Myrne|Мирне|x:2|30.5|50.5|0", "p:2|Lenine|Леніне|x:2|30.7|50.5|0"],
                ["p:1|Леніне|historical|", "p:1|Красне|historical|2016-05-19"]) == [
                    "undated-old-name p:1 Леніне", "old-name-taken p:1 p:2 Леніне",
                ])
    }
}
