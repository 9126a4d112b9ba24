import ArgumentParser
import TerritorialClaims

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Which gazetteer a command looks names up in.
struct GazetteerOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A gazetteer made by \"gazetteer import\"; without it the one that TERRACLAIM_GAZETTEER names, else the bundled "
                + "one.", valueName: "file"),
        completion: .file(extensions: ["gazetteer"]))
    var gazetteer: String?

    /// The file that is meant; nil for the bundled gazetteer.
    var path: String? {
        if let gazetteer { return gazetteer }
        guard let named = getenv("TERRACLAIM_GAZETTEER"), named.pointee != 0 else { return nil }
        return String(cString: named)
    }

    /// Opens it.
    func open() throws -> Gazetteer {
        guard let path else { return try Bundled.gazetteer() }
        return try GazetteerFile.open(path)
    }
}

/// A compiled gazetteer in a file, mapped into memory until the process ends: only the pages that look-ups touch are read.
enum GazetteerFile {
    /// Opens the file. Throws when it cannot be read or is no compiled gazetteer of this program's format.
    static func open(_ path: String) throws(GazetteerFileProblem) -> Gazetteer {
        let descriptor = openForReading(path)
        guard descriptor >= 0 else { throw GazetteerFileProblem(file: path, got: String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
            throw GazetteerFileProblem(file: path, got: "no regular file")
        }
        guard facts.st_size > 0 else { throw GazetteerFileProblem(file: path, got: "0 bytes") }
        guard let start = mmap(nil, Int(facts.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
        else {
            throw GazetteerFileProblem(file: path, got: String(cString: strerror(errno)))
        }
        do {
            return try Gazetteer(index: UnsafeRawBufferPointer(start: start, count: Int(facts.st_size)))
        } catch {
            munmap(start, Int(facts.st_size))
            throw GazetteerFileProblem(file: path, got: error.got)
        }
    }

    private static func openForReading(_ path: String) -> Int32 { openDescriptor(path, O_RDONLY | O_CLOEXEC) }
}

private func openDescriptor(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }

/// A file that is no gazetteer.
struct GazetteerFileProblem: Error, Equatable, CustomStringConvertible {
    /// Which file.
    let file: String
    /// What is wrong with it.
    let got: String

    /// The message a user sees.
    var description: String {
        "gazetteer \(VisibleText.line(file)): \(got), expected a file that \"terraclaim gazetteer import\" made; "
            + "check the path, or make it again"
    }
}

extension GazetteerError {
    /// What is wrong with the bytes, in few words.
    fileprivate var got: String {
        switch self {
        case .notAnIndex(let length): "\(length) bytes that are no compiled gazetteer"
        case .otherFormat(let found, let expected): "format \(found) where this program reads \(expected)"
        case .cutShort(let length, let expected): "cut short, \(length) of \(expected) bytes"
        }
    }
}
