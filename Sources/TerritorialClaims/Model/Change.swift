/// What is said to have happened to a place.
public enum Change: String, Sendable, CaseIterable, Hashable {
    /// The party is said to have the whole settlement now.
    case gain
    /// The party is said to have lost the settlement.
    case loss
    /// The party is said to have left the settlement of its own accord.
    case withdrawal
    /// The party is said to have entered the settlement.
    case entry
    /// The party is said to hold part of the settlement.
    case partial
    /// The party is said to have moved near or towards the settlement.
    case advance
    /// The settlement is said to be fought over, held by neither.
    case contest

    /// True for the changes that, unless denied, change control: gain, loss, withdrawal.
    public var changesControl: Bool {
        switch self {
        case .gain, .loss, .withdrawal: true
        case .entry, .partial, .advance, .contest: false
        }
    }
}

/// How a claimant stands to what is said.
public enum Stance: String, Sendable, CaseIterable, Hashable {
    /// The claimant says that it is so.
    case asserted
    /// The claimant says that it is so, and the same report carries another's denial or doubt.
    case disputed
    /// The claimant says that it is not so.
    case denied
}
