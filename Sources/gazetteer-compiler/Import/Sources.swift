/// Everything that an import reads, in memory.
struct Sources {
    /// The official codifier with points and identifiers.
    var settlements: SourceTable
    /// Other names by code.
    var names: SourceTable
    /// Settlements renamed between two editions of the codifier.
    var renames: SourceTable
    /// Towns and post offices of the Russian border oblasts.
    var borderPlaces: SourceTable
    /// Villages of the Russian border districts.
    var borderVillages: SourceTable
    /// Boundaries by level.
    var country: BoundaryFile
    var oblasts: BoundaryFile
    var raions: BoundaryFile
    var hromadas: BoundaryFile
    var russianOblasts: BoundaryFile
    var russianDistricts: BoundaryFile
    /// The project's own additions to the sources, by hand.
    var additions: Additions
}

/// What the project itself adds to the sources: `Gazetteer/additions`.
struct Additions {
    /// `region_titles.tsv`: English and Russian names of regions where the source has none or another form.
    var regionTitles: SourceTable
    /// `region_names.tsv`: names that people write for regions.
    var regionNames: SourceTable
    /// `names.tsv`: names that no source has, and names of the sources that are none.
    var names: SourceTable
    /// `russian_towns.tsv`: which Russian border places are cities and settlements.
    var russianTowns: SourceTable
    /// `russian_corrections.tsv`: Russian names that the source has in another language.
    var russianCorrections: SourceTable
    /// `outside_region.tsv`: places whose point lies outside their stated oblast, and why that stands.
    var outsideRegion: SourceTable
    /// `renames.tsv`: renames with the day from which the new name holds, and the act.
    var renames: SourceTable
}
