/// The letters in which names of every script are compared: one byte a sound, so that a trie over them is small and a table
/// of edit costs fits the first-level cache.
///
/// Codes 1 to 36 stand in the index. Codes from 37 stand in queries only: they are Latin letters that different languages
/// read differently ("ch" is ч in English, х in German and Polish, ш in French), so their cost depends on what they meet.
enum NameLetter {
    static let a: UInt8 = 1
    static let b: UInt8 = 2
    static let v: UInt8 = 3
    static let g: UInt8 = 4
    static let d: UInt8 = 5
    static let e: UInt8 = 6
    static let zh: UInt8 = 7
    static let z: UInt8 = 8
    static let i: UInt8 = 9
    static let k: UInt8 = 10
    static let l: UInt8 = 11
    static let m: UInt8 = 12
    static let n: UInt8 = 13
    static let o: UInt8 = 14
    static let p: UInt8 = 15
    static let r: UInt8 = 16
    static let s: UInt8 = 17
    static let t: UInt8 = 18
    static let u: UInt8 = 19
    static let f: UInt8 = 20
    static let kh: UInt8 = 21
    static let ts: UInt8 = 22
    static let ch: UInt8 = 23
    static let sh: UInt8 = 24
    static let shch: UInt8 = 25
    static let gap: UInt8 = 26
    static let zero: UInt8 = 27
    static let lastIndexed: UInt8 = 36

    /// Latin h: г, sometimes х.
    static let latinH: UInt8 = 37
    /// Latin j: й in German and Polish, ж in French and Turkish, х in Spanish.
    static let latinJ: UInt8 = 38
    /// "ch".
    static let latinCh: UInt8 = 39
    /// Latin c: ц, к, ч.
    static let latinC: UInt8 = 40
    /// "sch": ш, щ.
    static let latinSch: UInt8 = 41
    /// "sz": ш in Polish, с in Hungarian.
    static let latinSz: UInt8 = 42
    /// "ou": у in French.
    static let latinOu: UInt8 = 43
    /// Latin z: з, ц in German.
    static let latinZ: UInt8 = 44
    /// Latin s: с, ш where a diacritic was lost and in Hungarian.
    static let latinS: UInt8 = 45
    /// Latin g: г, ж in Romance languages.
    static let latinG: UInt8 = 46
    static let count = 47

    /// What a code of a query stands for when nothing else is known: its letter in the index.
    static let indexed: [UInt8] = {
        var table = (0..<UInt8(count)).map { $0 }
        table[Int(latinH)] = g
        table[Int(latinJ)] = i
        table[Int(latinCh)] = ch
        table[Int(latinC)] = ts
        table[Int(latinSch)] = shch
        table[Int(latinSz)] = sh
        table[Int(latinOu)] = u
        table[Int(latinZ)] = z
        table[Int(latinS)] = s
        table[Int(latinG)] = g
        return table
    }()

    static func isVowel(_ code: UInt8) -> Bool {
        code == a || code == e || code == i || code == o || code == u || code == latinOu
    }
}
