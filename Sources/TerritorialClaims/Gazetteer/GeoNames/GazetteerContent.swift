extension GazetteerTables {
    /// The tables that a compiled gazetteer was made of, as far as the index holds them. Cost: all places and names.
    public init(of gazetteer: Gazetteer) {
        self.init()
        for number in 0..<UInt32(gazetteer.regionCount) {
            let region = RegionNumber(number)
            regions.append((gazetteer.region(region), gazetteer.parent(of: region).map { Int($0.rawValue) }))
            let rings = gazetteer.rings(of: region)
            if !rings.isEmpty { boundaries.append((Int(number), rings)) }
        }
        for row in gazetteer.records(.regionNames, IndexFormat.RegionNameRecord.self) {
            regionNames.append(
                RegionNameRow(key: Array(gazetteer.stringBytes(row.letters)), region: Int(row.region)))
        }
        for number in 0..<UInt32(gazetteer.placeCount) {
            let place = PlaceNumber(number)
            let record = gazetteer.placeRecord(place)
            let facts = gazetteer.place(place)
            let all = gazetteer.names(of: place)
            places.append(
                PlaceRow(
                    id: facts.id.description, name: facts.name, localName: facts.localName,
                    settlementClass: facts.settlementClass, region: Int(record.region),
                    formerRegion: record.formerRegion == IndexFormat.none ? nil : Int(record.formerRegion),
                    coordinate: facts.coordinate, isApproximate: facts.coordinateIsApproximate,
                    population: facts.population,
                    identifiers: Identifiers(
                        koatuu: gazetteer.string(record.koatuu), wikidata: gazetteer.string(record.wikidata),
                        geonames: gazetteer.string(record.geonames), osm: gazetteer.string(record.osm)),
                    localLanguage: all.first { $0.text == facts.localName && $0.kind == .endonym }?.language ?? ""))
            names += all.map { NameRow(place: Int(number), name: $0) }
        }
    }
}

extension Gazetteer {
    /// The boundary's rings in ten-thousandths of a degree; empty when the region has none.
    func rings(of region: RegionNumber) -> [[(Int32, Int32)]] {
        let record = regionRecord(region)
        let points = records(.points, IndexFormat.PointRecord.self)
        return records(.rings, IndexFormat.RingRecord.self)[
            Int(record.firstRing)..<Int(record.firstRing + record.ringCount)
        ].map { ring in
            points[Int(ring.firstPoint)..<Int(ring.firstPoint + ring.pointCount)].map { ($0.x, $0.y) }
        }
    }
}
