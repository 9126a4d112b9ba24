import ClaimStorage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The file of a store among other files.
enum StorePlace {
    /// Moves a whole store to `path`. One that lies there is moved aside first, with `suffix` behind its name, when it may be
    /// replaced; returns its new path. Throws, and changes nothing, when a store lies there that may not be replaced or that
    /// somebody writes to.
    static func put(_ part: String, at path: String, replacing mayReplace: Bool, beside suffix: String) throws
        -> String?
    {
        guard access(path, F_OK) == 0 else {
            try move(part, path)
            return nil
        }
        guard mayReplace else {
            unlink(part)
            throw StoreProblem.refused(path: path, reason: "a store lies there; --replace puts the backup in its place")
        }
        // Closing an own connection brings the log into the file, so that the kept store is whole.
        try ClaimStore(path: path, for: .adding).close()
        guard access(path + "-wal", F_OK) != 0 else {
            unlink(part)
            throw StoreProblem.locked(path: path, seconds: 0)
        }
        try move(path, path + suffix)
        try move(part, path)
        return path + suffix
    }

    /// True when both paths lead to one file.
    static func isSame(_ left: String, _ right: String) -> Bool {
        var (one, other) = (stat(), stat())
        guard stat(left, &one) == 0, stat(right, &other) == 0 else { return false }
        return one.st_dev == other.st_dev && one.st_ino == other.st_ino
    }

    /// Takes away what a restoring that was killed has left.
    static func remove(_ part: String) { unlink(part) }

    private static func move(_ from: String, _ to: String) throws {
        guard rename(from, to) == 0 else {
            throw StoreProblem.refused(path: to, reason: String(cString: strerror(errno)))
        }
    }
}
