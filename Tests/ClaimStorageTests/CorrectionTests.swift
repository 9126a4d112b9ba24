import TerritorialClaims
import TestSupport
import Testing

@testable import ClaimStorage

@Suite struct CorrectionTests {
    private let decision = Decision(who: "anna", why: "the ministry named the other one", instant: 2_000)
    private let otherPlace = ClaimRecord.Site(Samples.huliaipole, regionPath: Samples.zaporizhzhia)

    @Test func `a retracted statement holds no more and is still known as of before`() throws {
        let store = try ClaimStore()
        _ = try store.add([Samples.report(), Samples.report(Samples.huliaipole)], at: 1_000)
        let done = try store.retract([1], by: decision)
        #expect(done == Corrected(entry: 3, closed: [1], added: []))
        #expect(try store.records().map(\.id) == [2])
        #expect(try store.records(knownAt: 1_500).map(\.id) == [1, 2])
        let entry = try #require(try store.log(last: 1).first)
        #expect(entry.kind == "retract" && entry.who == "anna" && entry.why == decision.why)
        #expect(entry.subject == "Pankivka")
    }

    @Test func `a correction closes the statement and adds one with its own claim`() throws {
        let store = try ClaimStore()
        _ = try store.add([Samples.report()], at: 1_000)
        let before = try #require(try store.records().first)
        let day = DayInterval(day: CalendarDay("2025-08-19")!)
        let done = try store.correct(
            before.id, to: CorrectedFacts(place: otherPlace, event: day, claimant: "Denis Pushilin"), gazetteer: "1.a",
            by: decision)
        let after = try #require(try store.records().first)
        #expect(done.added == [after.id])
        #expect(after.place?.id == "katottg:UA2" && after.event == day && after.claimant == "Denis Pushilin")
        #expect(after.claim != before.claim)
        #expect(after.quote == before.quote && after.span == before.span)
        #expect(try store.records(knownAt: 1_999) == [before])
        #expect(try store.verify().findings.isEmpty)
    }

    @Test func `a correction joins the claim that says the same`() throws {
        let store = try ClaimStore()
        _ = try store.add([Samples.report(), Samples.report(Samples.huliaipole)], at: 1_000)
        let there = try #require(try store.records().first { $0.place?.id == "katottg:UA2" })
        _ = try store.correct(1, to: CorrectedFacts(place: otherPlace), gazetteer: "1.a", by: decision)
        #expect(Set(try store.records().map(\.claim)) == [there.claim])
    }

    @Test func `a later reading keeps a correction, a retraction and a confirmation`() throws {
        let store = try ClaimStore()
        let reports = [Samples.report(), Samples.report(Samples.huliaipole), Samples.report(nil)]
        _ = try store.add(reports, at: 1_000)
        _ = try store.correct(1, to: CorrectedFacts(party: "Wagner Group"), gazetteer: "1.a", by: decision)
        _ = try store.retract([2], by: decision)
        _ = try store.confirm(3, by: decision)
        for (version, instant) in [("2", Int64(3_000)), ("3", 4_000)] {
            let added = try store.add(
                reports.map { read in
                    var read = read
                    read.extractorVersion = version
                    return read
                }, at: instant)
            #expect(added.map(\.outcome) == [.readAgain, .readAgain, .readAgain])
            #expect(added.allSatisfy { $0.lostDecisions.isEmpty })
            let records = try store.records()
            #expect(records.map(\.party) == ["Wagner Group", "Russia"])
            #expect(records.allSatisfy { $0.extractorVersion == version })
            #expect(try store.reviewQueue().isEmpty)
            #expect(try store.verify().findings.isEmpty)
        }
    }

    @Test func `a correction that no statement of the new reading fits is told`() throws {
        let store = try ClaimStore()
        var read = Samples.report()
        _ = try store.add([read], at: 1_000)
        _ = try store.correct(1, to: CorrectedFacts(party: "Wagner Group"), gazetteer: "1.a", by: decision)
        read.statements = []
        read.extractorVersion = "2"
        #expect(try store.add([read], at: 3_000)[0].lostDecisions == ["Pankivka"])
    }

    @Test func `claims are merged and split with who, when and why`() throws {
        let store = try ClaimStore()
        _ = try store.add(
            [
                Samples.report(on: "2025-08-01", words: "a"), Samples.report(on: "2025-08-20", words: "b"),
                Samples.report(on: "2025-08-20", words: "c"),
            ], at: 1_000)
        let claims = try store.records().map(\.claim)
        #expect(Set(claims).count == 2)
        _ = try store.merge([claims[1]], into: claims[0], by: decision)
        #expect(Set(try store.records().map(\.claim)) == [claims[0]])
        let last = try #require(try store.records().last)
        _ = try store.split([last.id], from: claims[0], by: decision)
        let after = try store.records().map(\.claim)
        #expect(after[0] == after[1] && after[2] != after[0])
        #expect(try store.log().map(\.kind) == ["add", "add", "add", "merge", "split"])
        #expect(try store.verify().findings.isEmpty)
    }

    @Test func `what cannot be decided is refused with which and why, and nothing is written`() throws {
        let store = try ClaimStore()
        _ = try store.add([Samples.report(), Samples.report(Samples.huliaipole)], at: 1_000)
        _ = try store.retract([2], by: decision)
        func words(_ work: () throws -> Corrected) -> String {
            do {
                return "\(try work())"
            } catch { return "\(error)" }
        }
        #expect(
            words { try store.retract([1, 77], by: decision) }
                == "statement 77: the store has none of that number, expected one that list --json prints")
        #expect(
            words { try store.retract([2], by: decision) }
                == "statement 2: it was retracted or corrected, expected one that still holds; see terraclaim log")
        #expect(
            words { try store.correct(1, to: CorrectedFacts(party: "Russia"), gazetteer: "1", by: decision) }
                == "statement 1: nothing to change, expected a fact that differs from what it holds")
        #expect(
            words { try store.merge([99], into: 1, by: decision) }
                == "claim 99: no statement makes it now, expected one that list --json prints")
        #expect(
            words { try store.split([1], from: 1, by: decision) }
                == "claim 1: the statements given are all or none of its, expected some of several")
        _ = try store.add([Samples.report(Samples.huliaipole, words: "x")], at: 1_000)
        let other = try #require(try store.records().last).claim
        #expect(
            words { try store.merge([other], into: 1, by: decision) }
                == "claims 1 and \(other): they differ in place, expected claims that say the same; correct one first")
        #expect(try store.records().map(\.id).first == 1)
        #expect(try store.log().count == 4)
    }
}
