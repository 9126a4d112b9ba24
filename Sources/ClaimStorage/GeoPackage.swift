internal import GRDB
internal import TerritorialClaims

/// What makes the store a GeoPackage (OGC 12-128r17, version 1.3), so that GIS programs open it as it is.
enum GeoPackage {
    /// "GPKG", section 1.1.1.1.1.
    static let applicationID = 0x4750_4B47
    /// Version 1.3.0, the newest that the GDAL of Debian 12 reads without a warning.
    static let version = 10_300

    /// Makes the tables that the standard asks for and registers the two views that a GIS shows.
    static func create(_ db: Database) throws {
        try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version);")
        try db.execute(sql: tables)
        try db.execute(sql: rows)
    }

    /// A point as GeoPackage geometry (section 2.1.3): header without envelope, then little-endian WKB.
    static func point(_ coordinate: Coordinate) -> [UInt8] {
        var bytes: [UInt8] = [0x47, 0x50, 0, 0x01]
        func append(_ value: some FixedWidthInteger) {
            withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
        }
        append(Int32(4326))
        bytes.append(1)
        append(UInt32(1))
        append(coordinate.longitude.bitPattern)
        append(coordinate.latitude.bitPattern)
        return bytes
    }

    // Table 1, 4 and 17 of the standard, word for word.
    private static let tables = """
        CREATE TABLE gpkg_spatial_ref_sys (
          srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
          organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT
        );
        CREATE TABLE gpkg_contents (
          table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
          description TEXT DEFAULT '',
          last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
          min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
          CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
        );
        CREATE TABLE gpkg_geometry_columns (
          table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
          srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
          CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
          CONSTRAINT uk_gc_table_name UNIQUE (table_name),
          CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
          CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
        );
        """

    private static let rows = """
        INSERT INTO gpkg_spatial_ref_sys VALUES
          ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'),
          ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
          ('WGS 84 geodetic', 4326, 'EPSG', 4326,
           'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],'
           || 'AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],'
           || 'UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]',
           'longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid');
        INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) VALUES
          ('claims', 'features', 'claims', 'What reports say, one point a statement', 4326),
          ('reports', 'attributes', 'reports', 'The reports read', NULL);
        INSERT INTO gpkg_geometry_columns VALUES ('claims', 'geom', 'POINT', 4326, 0, 0);
        """
}
