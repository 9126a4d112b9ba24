internal import FoundationEssentials
internal import GRDB

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

extension ClaimStore {
    /// Writes a whole copy of the store, as it is at this instant, to a path where nothing lies yet. Others may read and write
    /// meanwhile. The copy appears whole or not at all.
    public func backUp(to copy: String) throws(StoreProblem) {
        try FoundFile.checkFolder(of: copy)
        if FileManager.default.fileExists(atPath: copy) {
            throw .refused(path: copy, reason: "a file lies there already")
        }
        let part = copy + ".part"
        try StoreFailure.naming(copy) {
            if FileManager.default.fileExists(atPath: part) { try FileManager.default.removeItem(atPath: part) }
            do {
                try queue.writeWithoutTransaction { db in
                    // An own connection: VACUUM INTO reads one snapshot and fails on a file that exists.
                    try db.execute(sql: "PRAGMA query_only = OFF")
                    try db.execute(sql: "VACUUM INTO ?", arguments: [part])
                }
                try DurableFile.sync(part)
                try FileManager.default.moveItem(atPath: part, toPath: copy)
                try DurableFile.sync(FoundFile.folder(of: copy))
            } catch {
                try? FileManager.default.removeItem(atPath: part)
                throw error
            }
        }
    }
}

/// Brings files to the disk.
enum DurableFile {
    /// Waits until the file or folder is on the disk.
    static func sync(_ path: String) throws {
        let handle = open(path, O_RDONLY | O_CLOEXEC)
        guard handle >= 0 else { throw StoreProblem.refused(path: path, reason: String(cString: strerror(errno))) }
        defer { close(handle) }
        guard fsync(handle) == 0 else {
            throw StoreProblem.refused(path: path, reason: String(cString: strerror(errno)))
        }
    }
}
