import Testing

@testable import terraclaim

@Suite struct InOrderTests {
    @Test(arguments: [0, 1, 2, 17, 1000])
    func `results come in the order of the input whatever the batch`(count: Int) {
        for batch in [1, 2, 7, 64, 5000] {
            var next = 0
            var seen: [Int] = []
            InOrder.map(
                next: {
                    next += 1
                    return next <= count ? next : nil
                }, batchSize: batch, transform: { $0 * 3 }, emit: { seen.append($0) })
            #expect(seen == (0..<count).map { ($0 + 1) * 3 })
        }
    }

    @Test func `a batch closes when the next item would have to be waited for`() {
        var next = 0
        var emittedBefore: [Int] = []
        var emitted = 0
        InOrder.map(
            next: {
                emittedBefore.append(emitted)
                next += 1
                return next <= 4 ? next : nil
            }, isAtHand: { next % 2 != 0 }, batchSize: 100, transform: { $0 }, emit: { _ in emitted += 1 })
        #expect(emittedBefore == [0, 0, 2, 2, 4], "items 1 and 2 are handed on before item 3 is asked for")
    }
}
