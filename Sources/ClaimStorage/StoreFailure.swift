internal import GRDB

/// Turns what SQLite throws into problems that name the store and a remedy.
enum StoreFailure {
    /// Does `work` and names the store at `path` in what it throws.
    static func naming<Value>(_ path: String, _ work: () throws -> Value) throws(StoreProblem) -> Value {
        do {
            return try work()
        } catch let problem as StoreProblem {
            throw problem
        } catch let error as DatabaseError {
            throw problem(error, path)
        } catch {
            throw .refused(path: path, reason: "\(error)")
        }
    }

    /// The problem that an error of SQLite means.
    static func problem(_ error: DatabaseError, _ path: String) -> StoreProblem {
        switch error.extendedResultCode {
        // What a full disk looks like when SQLite makes room for its shared memory or writes its log.
        case .SQLITE_IOERR_SHMSIZE, .SQLITE_IOERR_WRITE: return .full(path: path)
        default: break
        }
        switch error.resultCode {
        case .SQLITE_NOTADB: return .notOurs(path: path, got: "not an SQLite database")
        case .SQLITE_FULL: return .full(path: path)
        case .SQLITE_READONLY, .SQLITE_PERM: return .readOnly(path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: return .locked(path: path, seconds: ClaimStore.patienceInSeconds)
        case .SQLITE_CORRUPT: return .damaged(path: path, reason: error.message ?? "no reason given")
        case .SQLITE_CANTOPEN:
            return .cannotMake(path: path, reason: "no file can be made in \(FoundFile.folder(of: path))")
        default: return .refused(path: path, reason: error.message ?? "SQLite code \(error.resultCode.rawValue)")
        }
    }
}
