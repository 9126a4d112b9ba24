import Dispatch
import Synchronization

/// Runs work on all cores and hands its results on in the order of the input.
enum InOrder {
    /// Takes items from `next` until it gives nil, turns each into a result on some core, and hands the results to `emit`
    /// in order, on the calling thread.
    ///
    /// Memory: one batch of items and results; a batch closes at `batchSize` items, at `batchWeight` of summed weights, or
    /// when `isAtHand` says that the next item would have to be waited for.
    static func map<Item: Sendable, Output: Sendable>(
        next: () throws -> Item?, isAtHand: () -> Bool = { true }, weight: (Item) -> Int = { _ in 1 },
        batchSize: Int, batchWeight: Int = .max, transform: @Sendable (Item) -> Output, emit: (Output) throws -> Void
    ) rethrows {
        var ended = false
        while !ended {
            var batch: [Item] = []
            var sum = 0
            repeat {
                guard let item = try next() else {
                    ended = true
                    break
                }
                batch.append(item)
                sum += weight(item)
            } while batch.count < batchSize && sum < batchWeight && isAtHand()
            for output in results(of: batch, transform) { try emit(output) }
        }
    }

    private static func results<Item: Sendable, Output: Sendable>(
        of batch: [Item], _ transform: @Sendable (Item) -> Output
    ) -> [Output] {
        guard batch.count > 1 else { return batch.map(transform) }
        let slots = Mutex([Output?](repeating: nil, count: batch.count))
        // Short runs of neighbors, so that a core which drew long items doesn't hold up the others.
        let run = max(1, min(16, batch.count / 16))
        DispatchQueue.concurrentPerform(iterations: (batch.count + run - 1) / run) { part in
            let range = part * run..<min(batch.count, (part + 1) * run)
            let outputs = range.map { transform(batch[$0]) }
            slots.withLock { slots in
                for (index, output) in zip(range, outputs) { slots[index] = output }
            }
        }
        return slots.withLock { $0.map { $0! } }
    }
}
