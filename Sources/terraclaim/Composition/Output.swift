#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Standard output, written in large pieces. Whoever makes one flushes it.
struct Output: TextOutputStream {
    private var buffer: [UInt8] = []

    /// Adds words. They are written with the next ``flush()``.
    mutating func write(_ string: String) {
        buffer.append(contentsOf: string.utf8)
    }

    /// Adds bytes and writes when there are many.
    mutating func write(bytes: [UInt8]) throws(OutputProblem) {
        buffer.append(contentsOf: bytes)
        if buffer.count > 64 * 1024 { try flush() }
    }

    /// Writes what is left.
    mutating func flush() throws(OutputProblem) {
        var written = 0
        while written < buffer.count {
            let count = buffer.withUnsafeBytes {
                posixWrite(STDOUT_FILENO, $0.baseAddress! + written, $0.count - written)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw OutputProblem(reason: String(cString: strerror(errno)))
            }
            written += count
        }
        buffer.removeAll(keepingCapacity: true)
    }
}

/// Standard output takes no more.
struct OutputProblem: Error, Equatable, CustomStringConvertible {
    /// The system's reason.
    let reason: String
    /// The message a user sees.
    var description: String {
        "standard output: \(reason), expected to be able to write; free some room or write elsewhere"
    }
}

/// Standard error, for words to people.
enum Notice {
    /// Writes one line.
    static func write(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                posixWrite(STDERR_FILENO, $0.baseAddress! + written, $0.count - written)
            }
            guard count > 0 else { return }
            written += count
        }
    }
}

private func posixWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
