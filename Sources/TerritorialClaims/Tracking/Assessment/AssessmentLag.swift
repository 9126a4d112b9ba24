/// How an assessment lies to a claim.
public struct AssessmentLag: Sendable, Equatable {
    /// What the assessment says of the claim.
    public enum Outcome: Sendable, Equatable {
        /// It came to say so; days from the claim's first day to the first day told with it, negative when it had said so before.
        case borneOut(days: Int, reverted: Bool)
        /// It has told days after the claim and never said so.
        case never
        /// It cannot tell: the place is not in it, the claim has no day or no holder, it tells nothing on or after the claim's
        /// day, or it said so from its first day on.
        case incomparable
    }

    /// The claim.
    public var claim: Claim
    /// How it went.
    public var outcome: Outcome

    /// Compares claims that change control with an assessment. A status that the assessment had more than `memory` days before the
    /// claim and lost again by then counts for nothing.
    ///
    /// A claim is borne out when the assessment gives the place to the claim's holder on a day told that is not before the end of
    /// any stretch of other days after the claim: the stretch that holds the claim's first day, else the first later one. It is
    /// reverted when that stretch ends while the assessment goes on.
    public static func all(_ claims: [Claim], _ series: AssessmentSeries) -> [AssessmentLag] {
        claims.filter(\.changesControl).map { claim in
            AssessmentLag(claim: claim, outcome: outcome(of: claim, series))
        }
    }

    private static func outcome(of claim: Claim, _ series: AssessmentSeries) -> Outcome {
        guard let holder = claim.holder, let place = claim.place, let day = claim.event?.start,
            let last = series.days.last, let first = series.days.first, last >= day
        else { return .incomparable }
        let stretches = series.stretches(of: place.id)
        guard !stretches.isEmpty else { return .incomparable }
        guard let found = stretches.first(where: { $0.status == holder && $0.last >= day }) else { return .never }
        if found.first == first, found.first <= day { return .incomparable }
        return .borneOut(
            days: Int(found.first.number - day.number), reverted: found.last < last)
    }
}

/// What an assessment says of all claims of one claimant.
public struct ClaimantLag: Sendable, Equatable {
    /// Who made the claims: the claimant, else the outlet.
    public var voice: String
    /// Each claim with its outcome, in the order given.
    public var lags: [AssessmentLag]

    /// Number of claims that the assessment can tell about.
    public var comparable: Int { lags.count { $0.outcome != .incomparable } }
    /// Days between claim and assessment of those borne out, in order.
    public var days: [Int] {
        lags.compactMap { if case .borneOut(let days, _) = $0.outcome { days } else { nil } }.sorted()
    }
    /// Number of those never borne out.
    public var never: Int { lags.count { $0.outcome == .never } }
    /// Number of those borne out and later reverted.
    public var reverted: Int {
        lags.count { if case .borneOut(_, let reverted) = $0.outcome { reverted } else { false } }
    }
    /// Median of ``days``, the mean of the middle two for an even number; nil when none was borne out.
    public var medianDays: Double? {
        let days = days
        guard !days.isEmpty else { return nil }
        let middle = days.count / 2
        return days.count % 2 == 1 ? Double(days[middle]) : Double(days[middle - 1] + days[middle]) / 2
    }

    /// The claimants of the claims, those with most comparable claims first, then by name. Cost: linear, then a sort.
    public static func all(_ lags: [AssessmentLag]) -> [ClaimantLag] {
        Dictionary(grouping: lags) { $0.claim.voice }.map { ClaimantLag(voice: $0.key, lags: $0.value) }
            .sorted { ($1.comparable, $0.voice) < ($0.comparable, $1.voice) }
    }
}
