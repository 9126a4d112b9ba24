extension Romanization {
}

/// The Russian form that a Ukrainian name would most likely have, made by rule; right in about three of four names.
public func russianRespelling(of name: String) -> String {
    var out = ""
    for c in name {
        switch c {
        case "і": out += "и"
        case "І": out += "И"
        case "и": out += "ы"
        case "И": out += "И"
        case "ї": out += "и"
        case "Ї": out += "И"
        case "є": out += "е"
        case "Є": out += "Е"
        case "ґ": out += "г"
        case "Ґ": out += "Г"
        case "’", "'", "ʼ": out += "ъ"
        default: out.append(c)
        }
    }
    return out
}
