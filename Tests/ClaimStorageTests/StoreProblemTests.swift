import Foundation
import GRDB
import TestSupport
import Testing

@testable import ClaimStorage

@Suite struct StoreProblemTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private func problem(_ path: String, _ purpose: ClaimStore.Purpose = .adding) -> String {
        do {
            try ClaimStore(path: path, for: purpose).close()
            return "none"
        } catch {
            return "\(error)"
        }
    }

    @Test func `a missing store says how to make one`() {
        #expect(
            problem("/nowhere/claims.gpkg", .reading)
                == "store /nowhere/claims.gpkg: no such file, expected a store made by terraclaim add; add a report first, "
                + "or name the store with --store or TERRACLAIM_STORE")
    }

    @Test func `a folder that is missing is named`() {
        #expect(
            problem("/nowhere/claims.gpkg")
                == "store /nowhere/claims.gpkg: no such folder /nowhere, expected a folder in which a file can be made; "
                + "make the folder, or name another store with --store")
    }

    @Test func `a folder that takes no file is named`() {
        #expect(
            problem("/proc/claims.gpkg")
                == "store /proc/claims.gpkg: no file can be made in /proc, expected a folder in which a file can be made; "
                + "make the folder, or name another store with --store")
    }

    @Test(arguments: [ClaimStore.Purpose.reading, .adding]) func `a text file is not ours and stays as it was`(
        purpose: ClaimStore.Purpose
    ) throws {
        let text = String(repeating: "Russia captured Bankivka. ", count: 50)
        let path = try folder.write("notes.txt", text)
        #expect(
            problem(path, purpose)
                == "store \(path): not an SQLite database, expected a store made by terraclaim; name another file with --store"
        )
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }

    @Test func `a folder is not a store`() {
        #expect(
            problem(folder.path)
                == "store \(folder.path): a folder, expected a store made by terraclaim; name another file with --store"
        )
    }

    @Test func `a database of another program is not ours and stays as it was`() throws {
        let path = folder.path + "/other.db"
        try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE t (x)") }
        #expect(
            problem(path)
                == "store \(path): an SQLite database of another program, expected a store made by terraclaim; name another "
                + "file with --store")
        let kept = try DatabaseQueue(path: path).read { db in
            try String.fetchAll(
                db, sql: "SELECT journal_mode FROM pragma_journal_mode UNION ALL SELECT name FROM sqlite_master")
        }
        #expect(kept == ["delete", "t"])
        try DatabaseQueue(path: path).write {
            try $0.execute(sql: "PRAGMA application_id = \(GeoPackage.applicationID)")
        }
        #expect(problem(path).hasPrefix("store \(path): a GeoPackage without claims, expected"))
    }

    @Test func `a store of a newer version is left alone`() throws {
        let path = folder.path + "/claims.gpkg"
        try ClaimStore(path: path, for: .adding).close()
        try DatabaseQueue(path: path).write {
            try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('terraclaim 9')")
        }
        for purpose in [ClaimStore.Purpose.reading, .adding] {
            #expect(
                problem(path, purpose)
                    == "store \(path): written by a newer version (terraclaim 9), expected one up to terraclaim 5; install "
                    + "the newest terraclaim")
        }
    }

    @Test func `a damaged store says so`() throws {
        let path = folder.path + "/claims.gpkg"
        let store = try ClaimStore(path: path, for: .adding)
        _ = try store.add(Samples.many(200, seed: 1), at: 1_000)
        try store.close()
        var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        for index in 8192..<bytes.count { bytes[index] = 0xFF }
        let broken = try folder.write("broken.gpkg", bytes: bytes)
        let text = problem(broken, .reading)
        #expect(
            text.hasPrefix("store \(broken): damaged (")
                && text.hasSuffix("expected a whole SQLite file; restore it from a backup"),
            "\(text)")
    }

    @Test func `while another process writes, adding waits and then says who is in the way`() throws {
        let path = folder.path + "/claims.gpkg"
        let store = try ClaimStore(path: path, for: .adding)
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: path, configuration: configuration)
        try other.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
        #expect(throws: StoreProblem.locked(path: path, seconds: 5)) { try store.add([Samples.report()], at: 1) }
        #expect(try store.records().isEmpty)
        try other.inDatabase { try $0.execute(sql: "COMMIT") }
        #expect(try store.add([Samples.report()], at: 1).count == 1)
    }

    @Test(arguments: [
        (
            ResultCode.SQLITE_FULL,
            "disk full, expected room to write; nothing of the last reports was kept half, free some room and run the same command again"
        ),
        (
            .SQLITE_IOERR_WRITE,
            "disk full, expected room to write; nothing of the last reports was kept half, free some room and run the same command again"
        ),
        (
            .SQLITE_READONLY,
            "read-only, expected a file and folder that can be written; copy the store to another folder and name it with --store"
        ),
        (
            .SQLITE_BUSY,
            "locked by another process for 5 seconds, expected to be able to write; try again when the other command has ended"
        ),
        (.SQLITE_CORRUPT, "damaged (why), expected a whole SQLite file; restore it from a backup"),
        (.SQLITE_IOERR, "why, expected to be able to read and write it; check the path, its permissions and the disk"),
    ]) func `what SQLite reports becomes words and a remedy`(code: ResultCode, words: String) {
        let problem = StoreFailure.problem(DatabaseError(resultCode: code, message: "why"), "s.gpkg")
        #expect("\(problem)" == "store s.gpkg: \(words)")
    }
}
