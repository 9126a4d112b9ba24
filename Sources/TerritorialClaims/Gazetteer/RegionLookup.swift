extension Gazetteer {
    func regionRecord(_ number: RegionNumber) -> IndexFormat.RegionRecord {
        records(.regions, IndexFormat.RegionRecord.self)[Int(number.rawValue)]
    }

    /// The region's level.
    public func level(of number: RegionNumber) -> RegionLevel {
        RegionLevel.allCases[Int(regionRecord(number).level)]
    }

    /// The region's facts.
    public func region(_ number: RegionNumber) -> Region {
        let record = regionRecord(number)
        return Region(
            id: PlaceID(string(record.id)), parent: parent(of: number).map { PlaceID(string(regionRecord($0).id)) },
            level: level(of: number), name: string(record.name), localName: string(record.localName))
    }

    /// The region that this one is part of; nil for a country.
    public func parent(of number: RegionNumber) -> RegionNumber? {
        let parent = regionRecord(number).parent
        return parent == IndexFormat.none ? nil : RegionNumber(parent)
    }

    /// The regions that hold the place today, lowest first, then its raion before July 2020.
    public func regionPath(of number: PlaceNumber) -> [RegionNumber] {
        let record = placeRecord(number)
        var path: [RegionNumber] = []
        var next: RegionNumber? = RegionNumber(record.region)
        while let region = next, path.count < 8 {
            path.append(region)
            next = parent(of: region)
        }
        if record.formerRegion != IndexFormat.none { path.append(RegionNumber(record.formerRegion)) }
        return path
    }

    /// True when the place lies in the region, at any level; for a raion of before July 2020, when it lay in it then.
    public func contains(_ region: RegionNumber, _ place: PlaceNumber) -> Bool {
        let record = placeRecord(place)
        if record.formerRegion == region.rawValue { return true }
        var next = record.region
        for _ in 0..<8 {
            if next == region.rawValue { return true }
            next = regionRecord(RegionNumber(next)).parent
            if next == IndexFormat.none { return false }
        }
        return false
    }

    /// The regions that a text may mean by `surface` in any language, script and case form ("Donetsk province", «на
    /// Харківщині», "DPR"), "Donbas" giving two; a bare name ("Donetsk") counts as the oblast's. Words in front that only
    /// narrow ("the central-eastern") are passed over. Empty when none. Cost: some microseconds.
    public func regions(named surface: String) -> [RegionNumber] {
        let (stems, level) = RegionWords.read(surface)
        guard !stems.isEmpty, stems.count <= 12 else { return [] }
        for length in stride(from: stems.count, through: 1, by: -1) {
            for start in stride(from: stems.count - length, through: 0, by: -1) {
                let found = regions(withKey: RegionWords.key(stems[start..<(start + length)]))
                let kept = narrowed(found, to: level)
                if !kept.isEmpty { return kept }
            }
        }
        return []
    }

    /// Regions of the level that the generic word names; without one, those of the highest level that bears the name.
    private func narrowed(_ found: [RegionNumber], to level: RegionWords.Generic?) -> [RegionNumber] {
        func of(_ levels: RegionLevel...) -> [RegionNumber] { found.filter { levels.contains(self.level(of: $0)) } }
        switch level {
        case .oblast:
            let high = of(.admin1)
            return high.isEmpty ? of(.admin2, .formerAdmin2) : high
        case .raion:
            let low = of(.admin2, .formerAdmin2)
            // Where districts are a country's first order ("Tartar District" of Azerbaijan).
            return low.isEmpty ? of(.admin1) : low
        case .hromada:
            return of(.admin3)
        default:
            for levels in [[RegionLevel.country], [.admin1], [.admin2, .formerAdmin2], [.admin3]] {
                let some = found.filter { levels.contains(self.level(of: $0)) }
                if !some.isEmpty { return some }
            }
            return []
        }
    }

    private func regions(withKey key: [UInt8]) -> [RegionNumber] {
        let table = records(.regionNames, IndexFormat.RegionNameRecord.self)
        var (low, high) = (0, table.count)
        while low < high {
            let middle = (low + high) / 2
            if stringBytes(table[middle].letters).lexicographicallyPrecedes(key) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        var found: [RegionNumber] = []
        while low < table.count, stringBytes(table[low].letters).elementsEqual(key) {
            found.append(RegionNumber(table[low].region))
            low += 1
        }
        return found
    }

    /// The regions, hromada to country, whose boundary holds the point. Cost: the boxes of all regions, then the rings of
    /// those whose box holds the point; about 50 µs.
    public func regions(at point: Coordinate) -> [RegionNumber] {
        let (x, y) = (point.longitude * 10_000, point.latitude * 10_000)
        let regions = records(.regions, IndexFormat.RegionRecord.self)
        var found: [RegionNumber] = []
        for number in 0..<regions.count {
            let record = regions[number]
            guard record.ringCount > 0, Double(record.west) <= x, x <= Double(record.east), Double(record.south) <= y,
                y <= Double(record.north), holds(record, x, y)
            else { continue }
            found.append(RegionNumber(UInt32(number)))
        }
        return found.sorted { (depth(of: $1), $0.rawValue) < (depth(of: $0), $1.rawValue) }
    }

    private func depth(of number: RegionNumber) -> Int {
        var depth = 0
        var next = parent(of: number)
        while let region = next, depth < 8 {
            depth += 1
            next = parent(of: region)
        }
        return depth
    }

    /// Even-odd rule over all rings, holes included.
    private func holds(_ record: IndexFormat.RegionRecord, _ x: Double, _ y: Double) -> Bool {
        let rings = records(.rings, IndexFormat.RingRecord.self)
        let points = records(.points, IndexFormat.PointRecord.self)
        var inside = false
        for ring in rings[Int(record.firstRing)..<Int(record.firstRing + record.ringCount)] {
            let first = Int(ring.firstPoint)
            var previous = points[first + Int(ring.pointCount) - 1]
            for index in first..<(first + Int(ring.pointCount)) {
                let current = points[index]
                let (y1, y2) = (Double(previous.y), Double(current.y))
                if (y1 > y) != (y2 > y) {
                    let crossing = Double(previous.x) + (y - y1) / (y2 - y1) * Double(current.x - previous.x)
                    if x < crossing { inside.toggle() }
                }
                previous = current
            }
        }
        return inside
    }

    /// Kilometers from the point to the region's nearest border point, 0 inside; nil when the region has no boundary.
    public func distanceInKilometers(from point: Coordinate, to region: RegionNumber) -> Double? {
        let record = regionRecord(region)
        guard record.ringCount > 0 else { return nil }
        if holds(record, point.longitude * 10_000, point.latitude * 10_000) { return 0 }
        let rings = records(.rings, IndexFormat.RingRecord.self)
        let points = records(.points, IndexFormat.PointRecord.self)
        // On a plane around the point, where a degree of longitude is as long as at its latitude: enough to tell the nearest
        // border point, whose distance is then measured on the sphere.
        let (x, y) = (point.longitude * 10_000, point.latitude * 10_000)
        let shrink = point.longitudeShrinkage
        var nearest = points[Int(rings[Int(record.firstRing)].firstPoint)]
        var least = Double.infinity
        for ring in rings[Int(record.firstRing)..<Int(record.firstRing + record.ringCount)] {
            for index in Int(ring.firstPoint)..<Int(ring.firstPoint + ring.pointCount) {
                let width = (Double(points[index].x) - x) * shrink
                let height = Double(points[index].y) - y
                let square = width * width + height * height
                if square < least { (least, nearest) = (square, points[index]) }
            }
        }
        return Coordinate(longitude: Double(nearest.x) / 10_000, latitude: Double(nearest.y) / 10_000)
            .distanceInKilometers(to: point)
    }
}

extension Gazetteer {
    /// True when the whole of `surface` is a region's name, with or without a generic word.
    func isRegionName(_ surface: String) -> Bool {
        let (stems, level) = RegionWords.read(surface)
        guard !stems.isEmpty, stems.count <= 6 else { return false }
        let found = narrowed(regions(withKey: RegionWords.key(stems)), to: level)
        // A bare name counts only when an oblast or country bears it; raions and hromadas need their generic word.
        return level == nil ? found.contains { [.admin1, .country].contains(self.level(of: $0)) } : !found.isEmpty
    }
}

extension Gazetteer {
    /// True when the region is the other one or a part of it.
    public func lies(_ region: RegionNumber, in other: RegionNumber) -> Bool {
        var next: RegionNumber? = region
        for _ in 0..<8 {
            guard let current = next else { return false }
            if current == other { return true }
            next = parent(of: current)
        }
        return false
    }
}
