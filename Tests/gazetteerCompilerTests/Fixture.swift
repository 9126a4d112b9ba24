@testable import gazetteer_compiler

/// Tiny sources: an oblast of one raion, two hromadas and three settlements, and one Russian district with a town, a post
/// office and a village. A test changes a line and sees what the import says.
struct Fixture {
    var settlements = """
        katottg	name_uk	name_ru	name_ru_src	name_en	cat	lat	lon	population	oblast_katottg	oblast_uk	raion_katottg	\
        raion_uk	hromada_katottg	hromada_uk	koatuu	raion_pre2020_uk	osm_node	wikidata	geonameid	lat_gn	lon_gn
        UA14020010010000011	Бахмут	Бахмут	osm	Bakhmut	M	48.5	38.5	70000	UA14000000000000001	Донецька	\
        UA14020000000000002	Бахмутський	UA14020010000000003	Бахмутська	1410300000	Бахмут	1	Q1	11		
        UA14020010020000012	Нова Кам'янка			Nova Kamianka	C	48.6	38.6	12	UA14000000000000001	Донецька	\
        UA14020000000000002	Бахмутський	UA14020010000000003	Бахмутська	1410300001	Бахмутський район	2		12		
        UA14020020010000013	Пустир			Pustyr	C				UA14000000000000001	Донецька	UA14020000000000002	\
        Бахмутський	UA14020020000000004	Пустирська							

        """
    var names = """
        katottg	name	lang	kind	source
        UA14020010010000011	Артемівськ	uk	former	osm-gontsa
        UA14020010010000011	Artemivsk	en	former	osm-darmat
        UA14020010010000011	Bachmut	lat	alt	geonames-wof
        UA14020010010000011	Bakhmut	en	translit	ocha
        UA14020010010000011	巴赫穆特	lat	alt	geonames-wof
        UA14020010010000011	city of Bakhmut (old)	lat	alt	geonames-wof
        UA14020010020000012	"Nova Kam""yanka"	lat	alt	geonames-wof
        UA14020010020000012	Novaya Kamenka	lat	alt	geonames-wof

        """
    var renames = """
        katottg	name_in_edition_2024_01_19	name_in_edition_2026_10
        UA14020010020000012	Красне	Нова Кам'янка

        """
    var borderPlaces = """
        name_ru	name_en	name_uk	lat	lon	oblast_ru	district_ru	population	geonameid	src	aliases
        Суджа	Sudzha	Суджа	51.19	35.27	Курская	Суджанский район	6000	486816	geonames-cities500	Sudscha|蘇賈
        Русское Поречное			51.2	35.3	Курская	Суджанский район			geonames-postal	
        Гуево			51.1	35.2	Курская	Суджанский район			geonames-postal	

        """
    var borderVillages = """
        name_ru	name_en	name_uk	oblast_ru	district_ru	class	lat	lon	population
        Гуево	Guyevo		Курская	Суджанский район	село	51.12	35.22	900 (2010)
        Ивашковский	Ivashkovsky		Курская	Суджанский район	посёлок			

        """
    var regionTitles = "id\tname\trussian_name\nkatottg:UA14020000000000002\tBakhmut Raion\tБахмутский район\n"
    var regionNames = "name\tlanguage\tregion\nDPR\ten\tkatottg:UA14000000000000001\n"
    var addedNames = "place\tname\tlanguage\tkind\n"
    var russianTowns = "oblast_ru\tname_ru\tclass\nКурская\tСуджа\tcity\n"
    var russianCorrections = "oblast_ru\tname_in_source\tname_ru\n"
    var outsideRegion = "place\tname\treason\n"
    var datedRenames = """
        place	name_uk	name_ru	until	act
        katottg:UA14020010010000011	Артемівськ	Артёмовск	2016-02-04	resolution 984-VIII

        """
    var oblasts = Fixture.square("\"katottg\":\"UA14000000000000001\",\"name_en\":\"Donetsk Oblast\"", 38, 48, 39, 49)
    var raions = Fixture.square("\"katottg\":\"UA14020000000000002\"", 38, 48, 39, 49)
    var hromadas = Fixture.square(
        "\"katottg\":\"UA14020020000000004\",\"name_en\":\"Pustyr Rural Hromada\"", 38.2, 48.2, 38.4, 48.4)

    /// A FeatureCollection of one square.
    static func square(
        _ properties: String, _ west: Double, _ south: Double, _ east: Double, _ north: Double
    ) -> String {
        """
        {"type":"FeatureCollection","features":[{"type":"Feature","properties":{\(properties)},"geometry":{"type":\
        "Polygon","coordinates":[[[\(west),\(south)],[\(east),\(south)],[\(east),\(north)],[\(west),\(north)],\
        [\(west),\(south)]]]}}]}
        """
    }

    /// The sources as the import takes them.
    func sources() throws -> Sources {
        func table(_ name: String, _ text: String) throws -> SourceTable {
            try SourceTable(file: name, bytes: Array(text.utf8))
        }
        func boundaries(_ name: String, _ text: String) throws -> BoundaryFile {
            try BoundaryFile(file: name, bytes: Array(text.utf8))
        }
        let kursk = "\"oblast_ru\":\"Курская\""
        return Sources(
            settlements: try table("settlements.tsv", settlements), names: try table("names.tsv", names),
            renames: try table("renames_2024_2026.tsv", renames),
            borderPlaces: try table("ru_border_places.tsv", borderPlaces),
            borderVillages: try table("ru_border_villages.tsv", borderVillages),
            country: try boundaries("country.geojson", Self.square("\"id\":\"UA\"", 30, 44, 40, 52)),
            oblasts: try boundaries("oblasts.geojson", oblasts), raions: try boundaries("raions.geojson", raions),
            hromadas: try boundaries("hromadas.geojson", hromadas),
            russianOblasts: try boundaries("ru_border_oblasts.geojson", Self.square(kursk, 35, 51, 36, 52)),
            russianDistricts: try boundaries(
                "ru_border_districts.geojson",
                Self.square(kursk + ",\"district_ru\":\"Суджанский район\"", 35, 51, 36, 52)),
            additions: Additions(
                regionTitles: try table("region_titles.tsv", regionTitles),
                regionNames: try table("region_names.tsv", regionNames),
                names: try table("additions/names.tsv", addedNames),
                russianTowns: try table("russian_towns.tsv", russianTowns),
                russianCorrections: try table("russian_corrections.tsv", russianCorrections),
                outsideRegion: try table("outside_region.tsv", outsideRegion),
                renames: try table("renames.tsv", datedRenames)))
    }

    /// The tables of the fixture.
    func tables() throws -> ImportedTables { try GazetteerImport(sources()).tables }

    /// The texts of the problems for which the import refuses; empty when it doesn't.
    func problems() throws -> [String] {
        do {
            _ = try GazetteerImport(sources())
            return []
        } catch let refused as ImportRefused {
            return refused.problems.map(\.description)
        } catch let problem as ImportProblem {
            return [problem.description]
        }
    }
}

extension String {
    /// With the first `old` replaced, which must be there.
    func replacing(_ old: String, by new: String) -> String {
        guard let range = firstRange(of: old) else { preconditionFailure("no \(old) in the fixture") }
        return String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
    }
}
