/// Forms of a name that no table lists and that texts nevertheless use: its adjective in the other language ("Zakhidne" for
/// Западне, "Bolshaya" for Велика), numerals for words.
enum NameTranslation {
    /// Added cost, in hundredths of an edit, of a name of that kind.
    static func penalty(of kind: NameKind) -> UInt32 {
        switch kind {
        case .endonym, .exonym, .romanized: 0
        case .historical: 6
        case .variant: 10
        case .generated: 8
        }
    }

    /// Greatest penalty of a name that a source labels as the place's.
    static let sourcedPenalty: UInt32 = 6
    /// Added to an unlabeled or rule-made name that another place bears by a labeled source.
    static let doubtfulPenalty: UInt32 = 25

    /// Stems with the same meaning in Ukrainian and Russian; only the first sounds of a word are compared.
    private static let pairs: [([UInt8], [UInt8])] =
        [
            ("захід", "запад"), ("північ", "север"), ("південн", "южн"), ("східн", "восточн"), ("велик", "больш"),
            ("перш", "перв"), ("друг", "втор"), ("перше", "first"), ("друге", "second"), ("третє", "third"),
            ("червон", "красн"), ("жовт", "желт"), ("зелен", "зелен"), ("вишн", "вишнев"),
            ("весел", "весел"), ("щасл", "счастл"), ("верхн", "верхн"), ("нижн", "нижн"), ("середн", "средн"),
            ("жовтнев", "октябрьск"), ("травнев", "майск"), ("первомай", "первомай"), ("залізн", "железн"),
            ("кам'ян", "камен"),
            ("широк", "широк"), ("глибок", "глубок"), ("зоря", "заря"), ("зірк", "звезд"), ("мирн", "мирн"),
            ("вільн", "вольн"),
            ("вуг", "уг"), ("роздол", "раздол"), ("світл", "светл"), ("ясн", "ясн"), ("сонячн", "солнечн"),
            ("лісн", "лесн"),
            ("степов", "степн"), ("морськ", "морск"), ("прапор", "знамен"), ("перемог", "побед"),
        ]
        .map { (NameCoding.indexed($0.0), NameCoding.indexed($0.1)) }
        .filter { $0.0 != $0.1 }

    /// Translated forms of a coded name, with the added cost of each.
    static func forms(of letters: [UInt8]) -> [([UInt8], UInt32)] {
        var result: [([UInt8], UInt32)] = []
        var start = 0
        while start < letters.count {
            for (ukrainian, russian) in pairs {
                if letters[start...].starts(with: ukrainian) {
                    result.append((replace(letters, start, ukrainian.count, russian), 30))
                }
                if letters[start...].starts(with: russian) {
                    result.append((replace(letters, start, russian.count, ukrainian), 30))
                }
            }
            while start < letters.count, letters[start] != NameLetter.gap { start += 1 }
            start += 1
        }
        return result
    }

    private static func replace(_ letters: [UInt8], _ start: Int, _ count: Int, _ stem: [UInt8]) -> [UInt8] {
        var changed = letters
        changed.replaceSubrange(start..<(start + count), with: stem)
        return changed
    }
}
