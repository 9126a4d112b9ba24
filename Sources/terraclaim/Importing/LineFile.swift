#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The lines of a file, one after the other. Memory: a chunk and one line, whatever the file's size.
final class LineFile {
    /// The path as given.
    let path: String
    /// Length of the file in bytes; nil for a pipe.
    let length: Int?
    /// Bytes read so far.
    private(set) var position = 0
    /// Number of the line read last, from 1.
    private(set) var line = 0
    /// True when the line read last was longer than ``longest`` and its rest was passed over.
    private(set) var isCut = false

    private let descriptor: Int32
    private var chunk = [UInt8](repeating: 0, count: 256 * 1024)
    private var next = 0
    private var end = 0

    /// Bytes of a line that are kept at most.
    static let longest = 64 * 1024

    /// Opens the file. Throws when it cannot be read, is a folder or is an archive.
    init(_ path: String) throws(ImportFileProblem) {
        self.path = path
        descriptor = openForReading(path)
        guard descriptor >= 0 else { throw ImportFileProblem(file: path, got: String(cString: strerror(errno))) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT != S_IFDIR else {
            close(descriptor)
            throw ImportFileProblem(file: path, got: "a folder")
        }
        length = facts.st_mode & S_IFMT == S_IFREG ? Int(facts.st_size) : nil
        try fill()
        if chunk[..<end].starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            close(descriptor)
            throw ImportFileProblem(file: path, got: "a zip archive", remedy: "unzip it first")
        }
        if chunk[..<end].starts(with: [0xEF, 0xBB, 0xBF]) { next = 3 }
    }

    deinit { close(descriptor) }

    /// The next line without its end (LF or CR LF); nil at the end of the file.
    func readLine() throws(ImportFileProblem) -> [UInt8]? {
        var text: [UInt8] = []
        isCut = false
        var isBegun = false
        while true {
            if next == end {
                try fill()
                guard end > 0 else { break }
            }
            isBegun = true
            let found = chunk.withUnsafeBytes { bytes -> Int? in
                memchr(bytes.baseAddress! + next, 0x0A, end - next).map {
                    UnsafeRawPointer($0) - bytes.baseAddress!
                }
            }
            let stop = found ?? end
            let kept = min(stop - next, Self.longest - text.count)
            if kept < stop - next { isCut = true }
            text += chunk[next..<(next + kept)]
            next = stop
            if found != nil {
                next += 1
                break
            }
        }
        guard isBegun else { return nil }
        line += 1
        if text.last == 0x0D { text.removeLast() }
        return text
    }

    private func fill() throws(ImportFileProblem) {
        next = 0
        repeat {
            end = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress!, $0.count) }
        } while end < 0 && errno == EINTR
        guard end >= 0 else {
            end = 0
            throw ImportFileProblem(file: path, got: String(cString: strerror(errno)))
        }
        position += end
    }
}

private func openForReading(_ path: String) -> Int32 { open(path, O_RDONLY | O_CLOEXEC) }

/// A file that cannot be imported from.
struct ImportFileProblem: Error, Equatable, CustomStringConvertible {
    /// Which file.
    let file: String
    /// What is wrong with it.
    let got: String
    /// What should have stood there.
    var expected = "a readable text file in GeoNames' format"
    /// What to do.
    var remedy = "check the path"

    /// The message a user sees.
    var description: String { "\(VisibleText.line(file)): \(got), expected \(expected); \(remedy)" }
}
