extension Report {
    /// The year that the title or the address gives in brackets, as encyclopedias tell namesakes apart ("Battle of X (2022)");
    /// nil when there is none.
    var titleYear: Int? {
        for text in [title, url].compactMap({ $0 }) {
            let bytes = Array(text.utf8)
            for at in bytes.indices where bytes[at] == 0x28 && at + 5 < bytes.count && bytes[at + 5] == 0x29 {
                let digits = String(decoding: bytes[(at + 1)...(at + 4)], as: UTF8.self)
                if let year = Int(digits), (1990...2100).contains(year) { return year }
            }
        }
        return nil
    }
}
