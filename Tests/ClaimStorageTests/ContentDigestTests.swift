import Foundation
import TestSupport
import Testing

@testable import ClaimStorage

@Suite struct ContentDigestTests {
    // NIST, "Examples with Intermediate Values", SHA-256, and the empty message.
    @Test(arguments: [
        ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ])
    func `the published examples come out`(text: String, count: Int, expected: String) {
        let message = Array(repeating: Array(text.utf8), count: count).flatMap { $0 }
        #expect(Self.hexadecimal(ContentDigest.sha256(message)) == expected)
    }

    @Test func `messages of every length around a block agree with sha256sum`() throws {
        let folder = try TemporaryFolder()
        var expected: [String] = []
        var paths: [String] = []
        for length in 0...130 {
            let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 37 + length) }
            paths.append(try folder.write("\(length)", bytes: bytes))
            expected.append(Self.hexadecimal(ContentDigest.sha256(bytes)))
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
        process.arguments = paths
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let lines = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(lines.split(separator: "\n").map { String($0.prefix(64)) } == expected)
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
