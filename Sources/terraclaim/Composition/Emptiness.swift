import ClaimStorage

/// What to say when nothing was found.
enum Emptiness {
    /// What the store holds, so that a person sees whether filters or the store are to blame.
    static func words(of store: ClaimStore) throws -> String {
        let counts = try store.counts()
        guard counts.statements > 0 else {
            return "; store \(store.path) holds \(counted(counts.reports, "report")) and no statement"
        }
        return "; store \(store.path) holds \(counted(counts.statements, "statement")) that the filters leave out"
    }
}
