import ClaimStorage
import TerritorialClaims

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension StoreOptions {
    /// The store for reading; nil where there is none yet, unless `--store` names one that should be there.
    func openIfPresent(toBeMade: Bool = false) throws(StoreProblem) -> ClaimStore? {
        let isExpected = store != nil && !toBeMade
        guard isExpected || access(path, F_OK) == 0 else { return nil }
        do {
            return try open(for: .reading)
        } catch StoreProblem.missing where !isExpected {
            // An empty file, in which a store can be made.
            return nil
        }
    }

    /// The gazetteer under what people have changed in the store; as it is where there is no store.
    func layered(_ gazetteer: Gazetteer, toBeMade: Bool = false) throws(StoreProblem) -> Gazetteer {
        guard let store = try openIfPresent(toBeMade: toBeMade) else { return gazetteer }
        let layered = try gazetteer.layered(with: store)
        try store.close()
        return layered
    }
}

extension Gazetteer {
    /// The gazetteer under what people have changed in the store. Edits that don't fit this gazetteer are named.
    func layered(with store: ClaimStore) throws(StoreProblem) -> Gazetteer {
        let result = layered(with: try store.layer())
        for edit in result.edits where result.inertEdits.contains(edit.number) {
            Notice.write(
                "Note: edit \(edit.number) of the gazetteer does not count: it speaks of \(VisibleText.line(edit.subject)), which "
                    + "gazetteer \(result.withoutLayer.version) does not have")
        }
        return result
    }
}

extension GazetteerEdit {
    /// What must be in a gazetteer for the edit to count.
    fileprivate var subject: String {
        if case .addPlace(let place) = content { "region \(place.region)" } else { "place \(place)" }
    }
}
