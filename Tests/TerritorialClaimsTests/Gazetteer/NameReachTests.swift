import GazetteerData
import Testing

@testable import TerritorialClaims

@Suite struct NameReachTests {
    private static let names = ["Мілове", "Kostiantynivak", "Хутор Дмитренка", "Nowogrodowka", "Ksthurka", "Zzyxq"]

    @Test(arguments: names)
    func `what is found step by step is what the whole budget finds, as far as it counts`(name: String) throws {
        let gazetteer = try Gazetteer(
            index: UnsafeRawBufferPointer(start: gazetteer_index_start(), count: gazetteer_index_length))
        let budget = NameReach.misprintBudget(forLetters: NameCoding.indexed(name).count)
        var all: [PlaceNumber: NameMatch] = [:]
        gazetteer.matches(near: name, NameReach(budget: budget), into: &all)
        var near: [PlaceNumber: NameMatch] = [:]
        gazetteer.matches(near: name, NameReach(budget: budget) { $0 + 30 }, into: &near)
        let nearest = all.values.map(\.cost).min() ?? 0
        #expect(near.values.map(\.cost).min() == all.values.map(\.cost).min())
        for match in all.values where match.cost <= nearest + 10 { #expect(near[match.place]?.cost == match.cost) }
        for match in near.values { #expect(all[match.place]?.cost == match.cost) }
    }

    @Test func `the limit is never over the budget`() {
        #expect(NameReach(budget: 50).limit(beside: 10) == 50)
        #expect(NameReach(budget: 50) { $0 + 20 }.limit(beside: 10) == 30)
        #expect(NameReach(budget: 50) { $0 + 20 }.limit(beside: 40) == 50)
        #expect(NameReach(budget: 50) { $0 + 20 }.limit(beside: .max) == 50)
    }
}
