#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file that appears whole or not at all.
///
/// Bytes go to a new file beside the old one; only ``commit()``, after all of them are on the disk, puts it in the old
/// one's place. Whatever ends the process before leaves the old file as it was. A symbolic link is followed, so that the
/// file it points to is replaced and not the link; what is no regular file (a pipe, `/dev/null`) is written directly.
final class AtomicFile {
    private let path: String
    private let temporary: String?
    private var descriptor: Int32
    private var isCommitted = false

    /// Begins the file that is to be at `path`. An existing file's permissions are kept.
    init(_ path: String) throws(ExportProblem) {
        var facts = stat()
        let exists = stat(path, &facts) == 0
        if exists, facts.st_mode & S_IFMT == S_IFDIR { throw ExportProblem(file: path, reason: "is a folder") }
        if exists, facts.st_mode & S_IFMT != S_IFREG {
            self.path = path
            temporary = nil
            descriptor = open(path, O_WRONLY | O_CLOEXEC)
        } else {
            self.path = Self.target(of: path)
            let beside = "\(self.path).\(getpid()).part"
            temporary = beside
            descriptor = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
            if descriptor >= 0, exists { fchmod(descriptor, facts.st_mode & 0o777) }
        }
        guard descriptor >= 0 else { throw ExportProblem(file: path, reason: String(cString: strerror(errno))) }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        if !isCommitted, let temporary { unlink(temporary) }
    }

    /// Adds bytes.
    func write(_ bytes: [UInt8]) throws(ExportProblem) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { posixWrite(descriptor, $0.baseAddress! + written, $0.count - written) }
            if count < 0 {
                if errno == EINTR { continue }
                throw problem()
            }
            written += count
        }
    }

    /// Puts the file in its place, once its bytes are on the disk.
    func commit() throws(ExportProblem) {
        if let temporary {
            guard fsync(descriptor) == 0 else { throw problem() }
            guard rename(temporary, path) == 0 else { throw problem() }
        }
        isCommitted = true
        let done = descriptor
        descriptor = -1
        guard close(done) == 0 else { throw problem() }
        guard temporary != nil else { return }
        let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let handle = open(folder, O_RDONLY | O_CLOEXEC)
        if handle >= 0 {
            fsync(handle)
            close(handle)
        }
    }

    private func problem() -> ExportProblem { ExportProblem(file: path, reason: String(cString: strerror(errno))) }

    /// The path behind symbolic links; the path itself where there is nothing yet.
    private static func target(of path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }
}

/// A file cannot be written.
struct ExportProblem: Error, Equatable, CustomStringConvertible {
    /// Which file.
    let file: String
    /// The system's reason.
    let reason: String

    /// The message a user sees.
    var description: String {
        "\(VisibleText.line(file)): \(reason), expected a file that can be written; "
            + "free some room or name another, and what was there before stays as it was"
    }
}

private func posixWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
