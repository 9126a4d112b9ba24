/// True for a code of the Ukrainian codifier KATOTTG: UA and seventeen digits.
func isKATOTTG(_ code: some StringProtocol) -> Bool {
    let bytes = Array(code.utf8)
    return bytes.count == 19 && bytes.starts(with: Array("UA".utf8)) && bytes.dropFirst(2).allSatisfy(isDigit)
}

/// True for a code of the former codifier KOATUU: ten digits.
func isKOATUU(_ code: some StringProtocol) -> Bool {
    code.utf8.count == 10 && code.utf8.allSatisfy(isDigit)
}

/// True for an ASCII digit.
func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
}

/// The digits by which a code of KATOTTG names the region that holds it: 2 for the oblast, 4 for the raion, 7 for the
/// hromada, in two letters and so many digits of the code.
func katottgPrefix(_ code: some StringProtocol, digits: Int) -> String {
    String(code.prefix(2 + digits))
}
