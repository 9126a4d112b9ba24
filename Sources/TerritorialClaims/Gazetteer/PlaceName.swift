/// Kind of name, in the terms of the United Nations Group of Experts on Geographical Names (UNGEGN Glossary, 2002).
public enum NameKind: String, Sendable, CaseIterable {
    /// Name in a language of the area where the place lies.
    case endonym
    /// Name in a language not of that area.
    case exonym
    /// Name that held once and does not now.
    case historical
    /// An endonym written in Latin script, as a source gives it.
    case romanized
    /// Made by rule from another name; no source gives it.
    case generated
    /// As a source gives it, unlabeled.
    case variant
}

/// One name of a place.
public struct PlaceName: Sendable, Equatable {
    /// The name as written.
    public var text: String
    /// BCP 47 language, with script where it matters ("uk", "ru", "en", "uk-Latn", "und-Cyrl").
    public var language: String
    /// Kind of name.
    public var kind: NameKind
    /// First day on which it held; nil when not known.
    public var from: CalendarDay?
    /// First day on which it held no more; nil when it still holds or when that is not known.
    public var until: CalendarDay?

    /// A name with all its facts.
    public init(text: String, language: String, kind: NameKind, from: CalendarDay? = nil, until: CalendarDay? = nil) {
        self.text = text
        self.language = language
        self.kind = kind
        self.from = from
        self.until = until
    }
}
