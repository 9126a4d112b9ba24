/// One published text: an article, a post, a briefing.
public struct Report: Sendable, Equatable {
    /// Identifier within the batch it came in; a file's name or the `id` of an NDJSON line.
    public var id: String
    /// The text as published; spans of statements count its UTF-8 bytes.
    public var text: String
    /// Day of publication where the outlet is; nil when not known.
    public var published: CalendarDay?
    /// BCP 47 language as declared ("en", "ru", "uk"); nil when not declared.
    public var language: String?
    /// Headline, when it came apart from the text.
    public var title: String?
    /// Where it was read.
    public var url: String?
    /// Who published it.
    public var outlet: String?
    /// Who wrote it.
    public var author: String?
    /// Days within which it was published, when only a month or a year is known; ignored when `published` is set.
    public var publishedInPeriod: DayInterval?

    /// A report; only `id` and `text` are required.
    public init(
        id: String, text: String, published: CalendarDay? = nil, language: String? = nil, title: String? = nil,
        url: String? = nil, outlet: String? = nil, author: String? = nil, publishedInPeriod: DayInterval? = nil
    ) {
        self.id = id
        self.text = text
        self.published = published
        self.language = language
        self.title = title
        self.url = url
        self.outlet = outlet
        self.author = author
        self.publishedInPeriod = publishedInPeriod
    }

    /// Days within which it was published; nil when not known.
    public var publishedWithin: DayInterval? { published.map { DayInterval(day: $0) } ?? publishedInPeriod }
}
