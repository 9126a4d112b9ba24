#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Bytes of a file or of standard input, read as they are asked for. Memory: one line or 256 KiB, whichever is more.
final class ByteInput {
    /// The name in messages: the path as given, or "standard input".
    let name: String

    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var position = 0
    private var ended = false

    private static let chunk = 256 * 1024

    /// Opens the file at `path`; "-" stands for standard input.
    init(path: String) throws(ReadingProblem) {
        if path == "-" {
            name = "standard input"
            descriptor = STDIN_FILENO
            return
        }
        name = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(file: path, reason: Self.reason()) }
    }

    deinit {
        if descriptor > STDIN_FILENO { close(descriptor) }
    }

    /// Up to `count` of the bytes to come, which stay to be read: fewer when a line ends before or the input does.
    func peek(_ count: Int) throws(ReadingProblem) -> ArraySlice<UInt8> {
        while !ended, buffer.count - position < count, lineEnd(from: position) == nil { try fill() }
        return buffer[position..<min(position + count, buffer.count)]
    }

    /// All bytes to come.
    func readAll() throws(ReadingProblem) -> [UInt8] {
        while !ended { try fill() }
        defer {
            buffer = []
            position = 0
        }
        return position == 0 ? buffer : Array(buffer[position...])
    }

    /// The next line without its end (LF or CR LF); nil at the end.
    func readLine() throws(ReadingProblem) -> [UInt8]? {
        var searched = position
        while true {
            if let end = lineEnd(from: searched) {
                defer { position = end + 1 }
                return Array(buffer[position..<(end > position && buffer[end - 1] == 0x0D ? end - 1 : end)])
            }
            searched = buffer.count - position
            guard !ended else {
                defer { position = buffer.count }
                return position < buffer.count ? Array(buffer[position...]) : nil
            }
            try fill()
        }
    }

    /// True when a whole line can be had without waiting for the writer at the other end of a pipe.
    var hasLineAtHand: Bool {
        if ended || lineEnd(from: position) != nil { return true }
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&request, 1, 0) != 0
    }

    private func lineEnd(from start: Int) -> Int? {
        guard start < buffer.count else { return nil }
        return buffer.withUnsafeBytes { bytes in
            guard let found = memchr(bytes.baseAddress! + start, 0x0A, bytes.count - start) else { return nil }
            return found - UnsafeMutableRawPointer(mutating: bytes.baseAddress!)
        }
    }

    /// Reads a chunk more, after dropping what has been taken.
    private func fill() throws(ReadingProblem) {
        if position > 0 {
            buffer.removeSubrange(..<position)
            position = 0
        }
        let length = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: max(Self.chunk, length)))
        var got = 0
        var failed: Int32 = 0
        buffer.withUnsafeMutableBytes { bytes in
            repeat {
                got = read(descriptor, bytes.baseAddress! + length, bytes.count - length)
                failed = got < 0 ? errno : 0
            } while failed == EINTR
        }
        buffer.removeSubrange((length + max(0, got))...)
        if got == 0 { ended = true }
        if failed == EISDIR { throw .folder(file: name) }
        if failed != 0 { throw .unreadable(file: name, reason: Self.reason(failed)) }
    }

    private static func reason(_ number: Int32 = errno) -> String {
        switch number {
        case ENOENT: "no such file"
        case EACCES: "no permission to read it"
        default: String(cString: strerror(number))
        }
    }
}
