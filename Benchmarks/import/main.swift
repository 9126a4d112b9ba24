import Foundation
import TestSupport

/// Writes a country of the size given into a folder, in GeoNames' format: `import-sample FOLDER SETTLEMENTS`.
let arguments = CommandLine.arguments
guard arguments.count == 3, let count = Int(arguments[2]), count > 0 else {
    FileHandle.standardError.write(Data("import-sample: expected FOLDER SETTLEMENTS, as in sample 1000000\n".utf8))
    exit(64)
}
let sample = GeoNamesSample(settlements: count, seed: 2026)
let folder = URL(filePath: arguments[1])
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
for (name, rows) in [
    ("QS.txt", sample.dump), ("alternateNamesV2.txt", sample.alternateNames), ("admin1CodesASCII.txt", sample.admin1),
    ("admin2Codes.txt", sample.admin2),
] {
    try Data(GeoNamesSample.text(rows).utf8).write(to: folder.appending(path: name))
    print("\(name): \(rows.count) lines")
}
