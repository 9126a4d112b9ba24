import TerritorialClaims
import TestSupport
import Testing

@testable import ClaimStorage

@Suite struct ConcurrencyTests {
    @Test func `two writers and a reader neither fail nor lose a report`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/claims.gpkg"
        try ClaimStore(path: path, for: .adding).close()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<2 {
                group.addTask {
                    let store = try ClaimStore(path: path, for: .adding)
                    for number in 0..<40 {
                        let added = try store.add([Samples.report(words: "\(writer) \(number)")], at: Int64(number))
                        #expect(added.map(\.outcome) == [.added])
                    }
                    try store.close()
                }
            }
            group.addTask {
                var last = 0
                for _ in 0..<40 {
                    let store = try ClaimStore(path: path, for: .reading)
                    let counts = try store.counts()
                    #expect(counts.statements == counts.reports && counts.reports >= last)
                    last = counts.reports
                    try store.close()
                }
            }
            try await group.waitForAll()
        }
        let store = try ClaimStore(path: path, for: .reading)
        #expect(try store.counts() == .init(reports: 80, statements: 80, claims: 1))
        try store.close()
    }
}
