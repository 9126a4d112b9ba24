/// A short document that is written as Markdown or as HTML. Its words are plain; the writers escape them.
struct MarkupDocument: Sendable {
    /// A run of words.
    enum Run: Sendable {
        /// Plain words.
        case text(String)
        /// Words that stand out.
        case strong(String)
        /// Words of a report, in quotation marks.
        case quote(String)
        /// Words that lead to an address, where that is one of the web; else plain ones.
        case link(String, address: String?)
    }

    /// One entry of a list.
    struct Item: Sendable {
        /// Its line.
        var runs: [Run]
        /// Lines below it.
        var details: [[Run]] = []
    }

    /// A part of the document.
    enum Block: Sendable {
        /// A heading of level 1 to 3.
        case heading(Int, String)
        /// A paragraph.
        case paragraph([Run])
        /// A list.
        case list([Item])
        /// A drawing, as an `svg` element whose words are escaped already.
        case figure(svg: String)
    }

    /// Its title.
    var title: String
    /// Its parts in order; the title is the first heading.
    var blocks: [Block]

    /// CommonMark, with drawings as blocks of raw HTML.
    func markdown() -> String {
        var text = "# \(MarkupText.markdown(title))\n"
        for block in blocks {
            switch block {
            case .heading(let level, let words):
                text += "\n" + String(repeating: "#", count: level) + " \(MarkupText.markdown(words))\n"
            case .paragraph(let runs): text += "\n" + Self.markdown(runs) + "\n"
            case .list(let items):
                text += "\n"
                for item in items {
                    text += "- " + Self.markdown(item.runs) + "\n"
                    for detail in item.details { text += "  - " + Self.markdown(detail) + "\n" }
                }
            case .figure(let svg): text += "\n<div>\(svg)</div>\n"
            }
        }
        return text
    }

    private static func markdown(_ runs: [Run]) -> String {
        runs.map { run in
            switch run {
            case .text(let words): MarkupText.markdown(words)
            case .strong(let words): "**\(MarkupText.markdown(words))**"
            case .quote(let words): "“\(MarkupText.markdown(words))”"
            case .link(let words, let address):
                if let address = address.flatMap(MarkupText.address) {
                    "[\(MarkupText.markdown(words))](<\(address)>)"
                } else {
                    MarkupText.markdown(words)
                }
            }
        }.joined()
    }

    /// One HTML page without scripts and without anything fetched from elsewhere.
    func html() -> String {
        var text = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(MarkupText.escaped(title))</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff; }
            h1 { font-size: 1.6rem; line-height: 1.25; } h2 { margin-top: 2.2rem; border-bottom: 1px solid #ddd; } h3 { margin-bottom: 0.3rem; }
            svg { max-width: 100%; height: auto; } figure { margin: 1.5rem 0; }
            li { margin: 0.4rem 0; } li ul { font-size: 0.92rem; color: #444; } q { quotes: "“" "”"; }
            </style>
            </head>
            <body>
            <h1>\(MarkupText.escaped(title))</h1>

            """
        for block in blocks {
            switch block {
            case .heading(let level, let words): text += "<h\(level)>\(MarkupText.escaped(words))</h\(level)>\n"
            case .paragraph(let runs): text += "<p>\(Self.html(runs))</p>\n"
            case .list(let items):
                text += "<ul>\n"
                for item in items {
                    text += "<li>\(Self.html(item.runs))"
                    if !item.details.isEmpty {
                        text += "\n<ul>\n" + item.details.map { "<li>\(Self.html($0))</li>\n" }.joined() + "</ul>\n"
                    }
                    text += "</li>\n"
                }
                text += "</ul>\n"
            case .figure(let svg): text += "<figure>\(svg)</figure>\n"
            }
        }
        return text + "</body>\n</html>\n"
    }

    private static func html(_ runs: [Run]) -> String {
        runs.map { run in
            switch run {
            case .text(let words): MarkupText.escaped(words)
            case .strong(let words): "<strong>\(MarkupText.escaped(words))</strong>"
            case .quote(let words): "<q>\(MarkupText.escaped(words))</q>"
            case .link(let words, let address):
                if let address = address.flatMap(MarkupText.address) {
                    "<a href=\"\(MarkupText.escaped(address))\" rel=\"noreferrer\">\(MarkupText.escaped(words))</a>"
                } else {
                    MarkupText.escaped(words)
                }
            }
        }.joined()
    }
}
