import GazetteerData
import LexiconData

@testable import TerritorialClaims

/// The gazetteer, resolver and theater that the executable carries.
enum BundledGazetteer {
    static let gazetteer: Gazetteer = {
        do {
            return try Gazetteer(
                index: UnsafeRawBufferPointer(start: gazetteer_index_start(), count: gazetteer_index_length))
        } catch {
            fatalError("\(error)")
        }
    }()

    static let theater: Theater = {
        let text = String(
            decoding: UnsafeBufferPointer(start: theater_table_start(), count: theater_table_length), as: UTF8.self)
        do {
            return try Theater(text: text, gazetteer: gazetteer)
        } catch {
            fatalError("\(error)")
        }
    }()

    static let resolver = Resolver(gazetteer: gazetteer)
    static let resolverWithTheater = Resolver(gazetteer: gazetteer, theater: theater)
}
