import ArgumentParser
import TerritorialClaims

/// A settlement class as an option's value.
enum SettlementClassOption: String, CaseIterable, ExpressibleByArgument {
    case city, settlement, village

    /// The class.
    var value: SettlementClass {
        switch self {
        case .city: .city
        case .settlement: .settlement
        case .village: .village
        }
    }
}
