import ArgumentParser
import ClaimStorage
import TerritorialClaims

/// `terraclaim gazetteer edits`.
struct GazetteerEditsCommand: ExampledCommand {
    static let example = "terraclaim gazetteer edits --json"
    static let configuration = CommandConfiguration(
        commandName: "edits",
        abstract: "List what people have changed in the gazetteer: who, when and why, undone or not.")

    @OptionGroup(title: "Output") var format: FormatOptions
    @OptionGroup(title: "Gazetteer") var gazetteerChoice: GazetteerOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    func run() throws {
        let kept = try store.open(for: .reading)
        let edits = try kept.edits()
        let everything = GazetteerLayer(edits: edits.map(\.edit))
        try kept.close()
        guard format.isTable else {
            return try FactOutput(options: format, keys: Self.keys).write(edits.map(Self.row))
        }
        guard !edits.isEmpty else {
            return Notice.write("No one has changed the gazetteer in store \(store.path).")
        }
        // Undone additions too, so that their places have names.
        let gazetteer = try gazetteerChoice.open().layered(with: everything)
        var table = TextTable([
            .init("EDIT", isNumber: true), .init("DAY"), .init("BY"), .init("PLACE", least: 12),
            .init("WHAT", least: 20),
            .init("WHY", least: 12), .init("UNDONE", least: 12),
        ])
        for recorded in edits {
            let edit = recorded.edit
            let undone = recorded.undoing.map { "edit \($0.number), \($0.by): \($0.why)" } ?? ""
            let style: Style = recorded.undoing == nil ? .plain : .faint
            table.add(
                [
                    String(edit.number), edit.day.description, edit.by, EditWords.short(edit.place, in: gazetteer),
                    EditWords.what(edit.content), edit.why, undone,
                ].map { .init($0, style) })
        }
        var output = Output()
        output.write(table.words(on: .standardOutput))
        try output.flush()
    }

    private static let keys = [
        "edit", "kind", "place", "name", "name_local", "name_kind", "language", "from", "until", "class", "region",
        "lon",
        "lat", "population", "by", "at", "why", "in_force", "undone_by", "undone_at", "undone_why",
    ]

    private static func row(_ recorded: RecordedEdit) -> FactOutput.Row {
        let edit = recorded.edit
        var name: PlaceName?
        var place: AddedPlace?
        var (text, region): (String?, String?)
        let kind: String
        switch edit.content {
        case .addName(let added, _): (kind, name, text) = ("add-name", added, added.text)
        case .addPlace(let added):
            (kind, place, text, region) = ("add-place", added, added.name, added.region.description)
        case .hideName(let hidden, _): (kind, text) = ("hide-name", hidden)
        case .hidePlace: kind = "hide-place"
        case .decide(let decided, let given, _): (kind, text, region) = ("decide", decided, given)
        }
        return [
            ("edit", .number(Int(edit.number))), ("kind", .text(kind)), ("place", .text(edit.place.description)),
            ("name", .text(text)), ("name_local", .text(place?.localName)), ("name_kind", .text(name?.kind.rawValue)),
            ("language", .text(name?.language)), ("from", .day(name?.from)), ("until", .day(name?.until)),
            ("class", .text(place?.settlementClass.rawValue)), ("region", .text(region)),
            ("lon", .degrees(place?.coordinate.longitude)), ("lat", .degrees(place?.coordinate.latitude)),
            ("population", .count(place?.population)), ("by", .text(edit.by)), ("at", .instant(edit.instant)),
            ("why", .text(edit.why)), ("in_force", .flag(recorded.undoing == nil)),
            ("undone_by", .text(recorded.undoing?.by)), ("undone_at", .instant(recorded.undoing?.instant)),
            ("undone_why", .text(recorded.undoing?.why)),
        ]
    }
}
