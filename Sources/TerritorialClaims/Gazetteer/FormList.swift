/// The forms under which places are looked up, as an index keeps them: gathered in any order, written in that of their letters.
///
/// All letters stand in one array and entries are sorted by number, so that a million places need some dozen bytes a name.
struct FormList {
    /// A place that a form may mean.
    struct Posting {
        var place: UInt32
        /// Position of the name in the section of names.
        var name: UInt32
        /// Added cost in hundredths of an edit.
        var penalty: UInt32
    }

    private struct Entry {
        /// The first ten letters, six bits each, so that most comparisons need no more.
        var key: UInt64
        var start: UInt32
        var count: UInt32
        var posting: Posting
    }

    private var letters: [UInt8] = []
    private var entries: [Entry] = []
    /// First entry of the place that was added last.
    private var firstOfPlace = 0

    /// Adds a form of a place, unless it is too short or too long to be looked up. All forms of one place are to be added
    /// in a row; of equal ones the cheapest counts, of those the first.
    mutating func add(_ form: [UInt8], _ posting: Posting) {
        guard form.count > 1, form.count < EditRows.depthLimit - 2 else { return }
        if let last = entries.last, last.posting.place != posting.place { firstOfPlace = entries.count }
        let key = FormList.key(form)
        for index in firstOfPlace..<entries.count where entries[index].key == key {
            guard entries[index].count == form.count, lettersOf(entries[index]).elementsEqual(form) else { continue }
            if posting.penalty < entries[index].posting.penalty { entries[index].posting = posting }
            return
        }
        entries.append(
            Entry(key: key, start: UInt32(letters.count), count: UInt32(form.count), posting: posting))
        letters += form
    }

    private func lettersOf(_ entry: Entry) -> ArraySlice<UInt8> {
        letters[Int(entry.start)..<Int(entry.start) + Int(entry.count)]
    }

    private static func key(_ form: [UInt8]) -> UInt64 {
        var key: UInt64 = 0
        for position in 0..<10 { key = key << 6 | (position < form.count ? UInt64(form[position]) : 0) }
        return key
    }

    /// What an index holds of the list.
    struct Sections {
        var forms: [IndexFormat.FormRecord] = []
        var letters: [UInt8] = []
        var postings: [IndexFormat.PostingRecord] = []
        var table: [UInt32] = []
        var forwards: [TrieNode] = []
        var backwards: [TrieNode] = []
    }

    /// The sections. Cost: that of sorting all entries.
    consuming func sections() -> Sections {
        var sections = Sections()
        gather(into: &sections)
        entries = []
        letters = []
        sections.letters.withUnsafeBufferPointer { letters in
            let forms = sections.forms
            func form(_ number: Int) -> UnsafeBufferPointer<UInt8> {
                let start = Int(forms[number].letters)
                return UnsafeBufferPointer(rebasing: letters[start..<start + Int(forms[number].letterCount)])
            }
            sections.table = FormTable.build(count: forms.count, letters: form)
            sections.forwards = TrieBuilder.nodes(
                count: forms.count, direction: .forwards, form: { $0 }, letters: form)
            let byEnding = FormList.orderByEnding(count: forms.count, form)
            sections.backwards = TrieBuilder.nodes(
                count: forms.count, direction: .backwards, form: { Int(byEnding[$0]) }, letters: form)
        }
        return sections
    }

    private mutating func gather(into sections: inout Sections) {
        sortEntries()
        var start = 0
        while start < entries.count {
            let form = lettersOf(entries[start])
            var end = start + 1
            while end < entries.count, entries[end].key == entries[start].key,
                entries[end].count == entries[start].count, lettersOf(entries[end]).elementsEqual(form)
            {
                end += 1
            }
            let isTrueName = entries[start..<end].contains { $0.posting.penalty <= NameTranslation.sourcedPenalty }
            sections.forms.append(
                IndexFormat.FormRecord(
                    letters: UInt32(sections.letters.count), posting: UInt32(sections.postings.count),
                    letterCount: UInt16(form.count), postingCount: UInt16(clamping: end - start)))
            sections.letters += form
            for entry in entries[start..<end] {
                var posting = entry.posting
                // An unlabeled variant that is another place's true name is more likely a slip of its source.
                if isTrueName, posting.penalty > NameTranslation.sourcedPenalty {
                    posting.penalty += NameTranslation.doubtfulPenalty
                }
                sections.postings.append(
                    IndexFormat.PostingRecord(place: posting.place, name: posting.name, penalty: posting.penalty))
            }
            start = end
        }
    }

    private mutating func sortEntries() {
        letters.withUnsafeBufferPointer { letters in
            entries.sort { first, second in
                if first.key != second.key { return first.key < second.key }
                let one = letters[Int(first.start)..<Int(first.start) + Int(first.count)]
                let other = letters[Int(second.start)..<Int(second.start) + Int(second.count)]
                if one.count > 10 || other.count > 10, !one.elementsEqual(other) {
                    return one.lexicographicallyPrecedes(other)
                }
                return first.posting.place < second.posting.place
            }
        }
    }

    private static func orderByEnding(count: Int, _ form: (Int) -> UnsafeBufferPointer<UInt8>) -> [UInt32] {
        struct Ending {
            var key: UInt64
            var number: UInt32
        }
        var endings = (0..<count).map { number -> Ending in
            let letters = form(number)
            var key: UInt64 = 0
            for position in 1...10 {
                key = key << 6 | (position <= letters.count ? UInt64(letters[letters.count - position]) : 0)
            }
            return Ending(key: key, number: UInt32(number))
        }
        endings.sort {
            $0.key != $1.key
                ? $0.key < $1.key
                : form(Int($0.number)).reversed().lexicographicallyPrecedes(form(Int($1.number)).reversed())
        }
        return endings.map(\.number)
    }
}
