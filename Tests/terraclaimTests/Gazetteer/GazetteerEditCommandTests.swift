import Foundation
import TestSupport
import Testing

/// A gazetteer of one's own, as a user changes and uses it.
@Suite struct GazetteerEditCommandTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private func run(_ arguments: String...) throws -> BundledExecutableTests.Run {
        try BundledExecutableTests.run(BundledExecutableTests.executable, arguments, in: folder.path)
    }

    /// Runs a change by anna.
    private func edit(_ arguments: String..., why: String = "seen on the spot") throws -> BundledExecutableTests.Run {
        try BundledExecutableTests.run(
            BundledExecutableTests.executable, ["gazetteer"] + arguments + ["--by", "anna", "--why", why],
            in: folder.path)
    }

    private static let kotlyne =
        "Kotlyne (Котлине), settlement, Pokrovsk Raion, Donetsk Oblast, katottg:UA14160210350050880"
    private static let mykolaivka = "katottg:UA14160170110064444"

    @Test func `an added name is resolved, searched, shown and listed, in this store only`() throws {
        let added = try edit("add-name", "Kotlyne", "Шахтобуд", "--until", "1960-01-01", "--region", "Donetsk")
        #expect(
            added.output
                == "edit 1 by anna: \(Self.kotlyne) is also called \"Шахтобуд\" (historical, und-Cyrl, until 1960-01-01)\n"
        )
        let resolved = try run("resolve", "Шахтобуді", "--explain")
        #expect(resolved.output.hasPrefix("Шахтобуді is Kotlyne (Котлине), settlement"))
        #expect(resolved.output.contains("the name was added by anna on "))
        #expect(resolved.output.contains(": seen on the spot\n"))
        #expect(try run("gazetteer", "search", "Шахтобу", "--json").output.contains("UA14160210350050880"))
        #expect(try run("gazetteer", "names", "Шахтобуд").output.contains("historical"))
        #expect(try run("gazetteer", "show", "Шахтобуд").output.contains("edit 1"))
        #expect(try run("gazetteer", "info").output.contains("+layer.1."))
        #expect(try run("resolve", "Шахтобуд", "--store", "none.gpkg").errors.contains("none.gpkg: no such file"))
        try FileManager.default.removeItem(atPath: folder.path + "/claims.gpkg")
        #expect(!(try run("resolve", "Шахтобуд").output.contains("Kotlyne")))
        #expect(!(try run("gazetteer", "info").output.contains("layer")))
    }

    @Test func `an added place is read in reports, kept with its regions and listed under its name`() throws {
        let added = try edit("add-place", "Zhuravlyne", "--local-name", "Журавлине", "--at", "37.1,48.2")
        #expect(
            added.output.hasPrefix(
                "edit 1 by anna: Zhuravlyne (Журавлине), village, Pokrovsk Raion, Donetsk Oblast, user:zhuravlyne-"))
        _ = try folder.write(
            "report.txt", "Russia's Defense Ministry said its troops had captured Zhuravlyne in the Donetsk region.")
        let read = try run("add", "report.txt", "--published", "2025-09-03")
        #expect(
            read.output.contains("is Zhuravlyne (Журавлине), village, Pokrovsk Raion, Donetsk Oblast, user:zhuravlyne-")
        )
        let list = try run("list", "--region", "Donetsk", "--place", "Журавлине", "--json").output
        #expect(list.contains("\"id\":\"user:zhuravlyne-") && list.contains("+layer.1."))
        #expect(try run("regions").output.contains("Donetsk Oblast"))
        #expect(try run("history", "Журавлине").output.contains("said to be held by Russia"))
        #expect(try run("extract", "report.txt", "--format", "ndjson").output.contains("user:zhuravlyne-"))
        _ = try edit("hide", "Zhuravlyne", "--region", "Donetsk")
        #expect(!(try run("extract", "report.txt", "--format", "ndjson").output.contains("user:zhuravlyne-")))
    }

    @Test func `a decision is used from then on, and what is stored stays until the report is added again`() throws {
        _ = try folder.write(
            "report.txt", "Russian troops have captured Mykolaivka in the Donetsk region, Moscow said.")
        _ = try run("add", "report.txt", "--published", "2024-08-05")
        #expect(try run("list", "--json").output.contains("\"status\":\"ambiguous\""))
        let decided = try edit("decide", "Миколаївка", Self.mykolaivka, "--region", "Donetsk")
        #expect(
            decided.output == """
                edit 1 by anna: "Миколаївка" in "Donetsk" is Mykolaivka (Миколаївка), village, Pokrovsk Raion, Donetsk Oblast, \
                \(Self.mykolaivka)
                1 stored statement of this name is ambiguous or unresolved, in report.txt
                What is stored stays as it was read; add the reports again to have them read anew: terraclaim add FILE

                """)
        #expect(try run("list", "--json").output.contains("\"status\":\"ambiguous\""))
        let again = try run("add", "report.txt", "--published", "2024-08-05")
        #expect(again.output.contains("report 1 read again: the program or the gazetteer has changed\n"))
        #expect(again.output.contains("anna decided on "))
        #expect(try run("list", "--json").output.contains("\"id\":\"\(Self.mykolaivka)\""))
        let third = try run("add", "report.txt", "--published", "2024-08-05")
        #expect(
            third.output.hasSuffix(
                "there already as report 1, nothing changed; terraclaim list shows what is kept of it\n"))
    }

    @Test func `hiding, undoing and listing tell who, when and why, and nothing is deleted`() throws {
        #expect(
            try edit("hide", "Kotlyne", "--region", "Donetsk", why: "gone").output
                == "edit 1 by anna: \(Self.kotlyne) is never meant\n")
        #expect(!(try run("resolve", "Котлине").output.contains("UA14160210350050880")))
        #expect(
            try edit("undo", "1", why: "still there").output
                == "edit 2 by anna undoes edit 1: \(Self.kotlyne) is never meant\n")
        #expect(try run("resolve", "Котлине").output.contains("UA14160210350050880"))
        let table = try run("gazetteer", "edits").output.split(separator: "\n")
        #expect(table[0] == "EDIT  DAY         BY    PLACE                    WHAT            WHY   UNDONE")
        #expect(table[1].hasSuffix("  anna  Kotlyne, Donetsk Oblast  is never meant  gone  edit 2, anna: still there"))
        let json = try JSONSerialization.jsonObject(with: Data(try run("gazetteer", "edits", "--json").output.utf8))
        let rows = try #require(json as? [[String: Any]])
        #expect(rows.count == 1 && rows[0]["kind"] as? String == "hide-place")
        #expect(rows[0]["by"] as? String == "anna" && rows[0]["undone_why"] as? String == "still there")
        #expect(rows[0]["in_force"] as? Bool == false)
        #expect(try run("gazetteer", "edits", "--format", "csv").output.hasPrefix("edit,kind,place,name,name_local,"))
    }

    @Test func `who makes the change is told by option, variable or login`() throws {
        let program = BundledExecutableTests.executable
        let arguments = [program, "gazetteer", "hide", "UA14160210350050880", "--why", "gone"]
        let named = try BundledExecutableTests.run(
            "/usr/bin/env", ["TERRACLAIM_BY=desk", "USER=login"] + arguments, in: folder.path)
        #expect(named.output.hasPrefix("edit 1 by desk: "))
        let login = try BundledExecutableTests.run(
            "/usr/bin/env", ["TERRACLAIM_BY=", "USER=login"] + arguments + ["--name", "Котлине"], in: folder.path)
        #expect(login.output.hasPrefix("edit 2 by login: "))
        let again = try BundledExecutableTests.run("/usr/bin/env", ["USER=x"] + arguments, in: folder.path)
        #expect(
            again.output.hasPrefix("edit 1 says so already, desk on ") && again.output.hasSuffix("; nothing changed\n"))
    }

    private static let refusals: [(arguments: [String], error: String)] = [
        (
            ["add-name", "UA14160210350050880", "Ъ"],
            "name \"Ъ\": 0 letters, expected a name of 2 to 59"
        ),
        (
            ["add-name", "UA14160210350050880", "Шах\u{1B}[31mти"],
            "name \"Шах\\u{1B}[31mти\": holds line breaks, doubled blanks or characters that are not seen, expected a name as "
                + "it is written"
        ),
        (
            ["add-name", "UA14160210350050880", "Шахти", "--from", "2020-01-01", "--until", "2020-01-01"],
            "--until 2020-01-01: not after --from 2020-01-01, expected a later day"
        ),
        (
            ["add-name", "UA14160210350050880", "Шахти", "--language", "мова"],
            "--language \"мова\": no language tag, expected one such as uk, ru or uk-Latn"
        ),
        (
            ["add-name", "katottg:UA99", "Шахти"],
            "place \"katottg:UA99\": not in the gazetteer, expected a name or an identifier such as"
        ),
        (
            ["add-place", "Sadove", "--at", "48.21,37.12"],
            "--at 48.21000,37.12000: in no region that the gazetteer has a boundary of, expected a point in one; check that "
                + "longitude comes first, or name the region with --region"
        ),
        (
            ["add-place", "Sadove", "--at", "37.12,148.21"],
            "point \"37.12,148.21\": not a longitude and a latitude, expected degrees such as 37.18,48.28 (longitude first)"
        ),
        (
            ["add-place", "Sadove", "--at", "37.12,48.21", "--region", "Kharkiv"],
            "--at 37.12000,48.21000: 54 km outside Kharkiv Oblast, in Donetsk Oblast, expected a point in the region; check "
                + "that longitude comes first, or name another region"
        ),
        (
            ["add-place", "Sadove", "--at", "37.12,48.21", "--region", "Donbas"],
            "--region \"Donbas\": 2 regions (Donetsk Oblast, Luhansk Oblast), expected one"
        ),
        (
            ["add-place", "Sadove", "--at", "37.12,48.21", "--region", "Atlantis"],
            "region \"Atlantis\": not in the gazetteer, expected a name such as Donetsk, Pokrovsk Raion or ДНР"
        ),
        (
            ["add-place", "Sadove", "--at", "37.12,48.21", "--population=-1"],
            "--population -1: expected a number of inhabitants from 0 to 50000000"
        ),
        (
            ["hide", "UA14160210350050880", "--name", "Kotlina"],
            "--name \"Kotlina\": not a name of \(kotlyne), expected one that gazetteer names lists; did you mean \"Kotlyne\"?"
        ),
        (
            ["decide", "Mykolaivka", "UA14160210350050880"],
            "name \"Mykolaivka\": none that \(kotlyne) bears or one near it, expected one of its names; terraclaim gazetteer "
                + "add-name gives it another"
        ),
        (
            ["decide", "Mykolaivka", mykolaivka, "--region", "Kharkiv"],
            "--region \"Kharkiv\": Mykolaivka (Миколаївка), village, Pokrovsk Raion, Donetsk Oblast, \(mykolaivka) does not lie "
                + "there, expected its region or none"
        ),
    ]

    @Test(arguments: refusals)
    func `what makes no sense is named with what was expected, and makes no store`(
        arguments: [String], error: String
    ) throws {
        let program = BundledExecutableTests.executable
        let run = try BundledExecutableTests.run(
            program, ["gazetteer"] + arguments + ["--why", "seen"], in: folder.path)
        #expect(run.status != 0 && run.output.isEmpty)
        #expect(run.errors.contains(error), "\(run.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/claims.gpkg"))
    }

    @Test func `a reason is needed, and only an edit in force is undone`() throws {
        #expect(
            try edit("hide", "UA14160210350050880", why: " ").errors.hasPrefix(
                "Error: --why \" \": empty, expected a reason such as"))
        #expect(try run("gazetteer", "hide", "UA14160210350050880").errors.contains("--why"))
        #expect(try edit("undo", "1").errors.hasPrefix("Error: store claims.gpkg: no such file"))
        _ = try edit("hide", "UA14160210350050880")
        _ = try edit("undo", "1")
        #expect(
            try edit("undo", "1").errors == "edit 1 was undone before, by anna: seen on the spot; nothing changed\n")
        #expect(
            try edit("undo", "2").errors
                == "Error: edit 2: undoes another, expected an edit that gazetteer edits lists; make the undone one anew instead\n"
        )
        let missing = try edit("undo", "9")
        #expect(missing.status == 64)
        #expect(
            missing.errors
                == "Error: edit 9: not in store claims.gpkg, expected one from 1 to 2; terraclaim gazetteer edits lists them\n"
        )
    }

    @Test func `a reason that would color the screen is shown instead`() throws {
        _ = try edit("add-name", "UA14160210350050880", "Шахтобуд", why: "seen \u{1B}[31mred")
        for arguments in [
            ["gazetteer", "edits"], ["gazetteer", "show", "Шахтобуд"], ["resolve", "Шахтобуд", "--explain"],
        ] {
            let told = try BundledExecutableTests.run(
                BundledExecutableTests.executable, arguments, in: folder.path)
            #expect(told.output.contains("seen \\u{1B}[31mred") && !told.output.contains("\u{1B}"), "\(told.output)")
        }
    }

    @Test func `an empty file is a store to be made, not one to be read`() throws {
        _ = try folder.write("claims.gpkg", "")
        #expect(try run("resolve", "Kotlyne", "--region", "Donetsk").status == 0)
        #expect(try edit("hide", "UA14160210350050880").status == 0)
    }

    private static let novopil =
        "Russia's Defense Ministry said that its troops had captured the village of Novopil in the Donetsk region."
    private static let zelenePole = "Russia captures Zelene Pole in Donetsk region: defense ministry"

    @Test func `a place reported lately nearby breaks a tie, says so, and can be left out`() throws {
        _ = try folder.write("first.txt", Self.novopil)
        _ = try folder.write("second.txt", Self.zelenePole)
        for (switches, status) in [
            (["--no-recent"], "ambiguous among 2"), ([], "2 km from Novopil, reported 2 days before"),
        ] {
            let store = ["--store", "store\(switches.count).gpkg"]
            let program = BundledExecutableTests.executable
            _ = try BundledExecutableTests.run(
                program, ["add", "first.txt", "--published", "2025-06-10"] + store, in: folder.path)
            let second = ["add", "second.txt", "--published", "2025-06-12"] + store + switches
            let run = try BundledExecutableTests.run(program, second, in: folder.path)
            #expect(run.output.contains(status), "\(run.output)")
            let list = ["list", "--json", "--place", "katottg:UA14040010050032079"] + store
            let before = try BundledExecutableTests.run(program, list, in: folder.path).output
            _ = try BundledExecutableTests.run(program, second, in: folder.path)
            #expect(try BundledExecutableTests.run(program, list, in: folder.path).output == before)
        }
    }

    @Test func `within one run the order of the reports changes nothing`() throws {
        _ = try folder.write("first.txt", Self.novopil)
        _ = try folder.write("second.txt", Self.zelenePole)
        let one = try run("add", "first.txt", "second.txt", "--published", "2025-06-10", "--store", "one.gpkg")
        let other = try run("add", "second.txt", "first.txt", "--published", "2025-06-10", "--store", "other.gpkg")
        for output in [one.output, other.output] { #expect(output.contains("ambiguous among 2")) }
    }
}
