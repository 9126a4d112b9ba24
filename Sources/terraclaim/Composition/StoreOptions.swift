import ArgumentParser
import ClaimStorage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Which store a command works on.
struct StoreOptions: ParsableArguments {
    @Option(
        help: "The store; without it the one that TERRACLAIM_STORE names, else claims.gpkg in this folder.",
        completion: .file(extensions: ["gpkg"]))
    var store: String?

    /// Its path.
    var path: String {
        if let store { return store }
        guard let named = getenv("TERRACLAIM_STORE"), named.pointee != 0 else { return "claims.gpkg" }
        return String(cString: named)
    }

    /// Opens it. For reading, it must exist.
    func open(for purpose: ClaimStore.Purpose) throws(StoreProblem) -> ClaimStore {
        try ClaimStore(path: path, for: purpose)
    }
}
