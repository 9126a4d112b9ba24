/// A contested place with the claims for and against its holder.
public struct ContestedPlace: Sendable, Equatable {
    /// Who is said to hold it, and the doubts.
    public let status: ControlStatus
    /// Claims of the latest change, by number; where they name different holders, each speaks against the others.
    public let supporting: [Claim]
    /// Denials and later fights, by number.
    public let opposing: [Claim]

    /// The contested ones among the answers, those with most claims against first, equal ones in the order of `answers`.
    public static func all(_ answers: [ControlStatus], _ claims: [Claim]) -> [ContestedPlace] {
        let byNumber = Dictionary(claims.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return answers.filter(\.isContested).map { status in
            ContestedPlace(
                status: status, supporting: status.claims.compactMap { byNumber[$0] },
                opposing: status.opposing.compactMap { byNumber[$0] })
        }
        .enumerated().sorted { ($1.element.opposing.count, $0.offset) < ($0.element.opposing.count, $1.offset) }
        .map(\.element)
    }
}
