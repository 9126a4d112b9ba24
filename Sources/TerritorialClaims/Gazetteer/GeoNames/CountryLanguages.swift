/// Which languages are those of a country, so that a name in one of them is an endonym (UNGEGN Glossary, 2002).
enum CountryLanguages {
    /// ISO 639 codes of the country's official languages or those that its state speaks, the first one first; empty for a
    /// country that the table lacks.
    static func of(_ country: String) -> [String] { table[country] ?? [] }

    private static let table: [String: [String]] = {
        var table: [String: [String]] = [:]
        for entry in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let parts = entry.split(separator: ":")
            table[String(parts[0])] = parts[1].split(separator: ",").map(String.init)
        }
        return table
    }()

    private static let words = """
        AD:ca AE:ar AF:ps,fa AG:en AL:sq AM:hy AO:pt AR:es AT:de AU:en AZ:az BA:bs,hr,sr BB:en BD:bn BE:nl,fr,de BF:fr BG:bg
        BH:ar BI:rn,fr BJ:fr BN:ms BO:es BR:pt BS:en BT:dz BW:en BY:be,ru BZ:en CA:en,fr CD:fr CF:fr,sg CG:fr CH:de,fr,it,rm
        CI:fr CL:es CM:fr,en CN:zh CO:es CR:es CU:es CV:pt CY:el,tr CZ:cs DE:de DJ:fr,ar DK:da DM:en DO:es DZ:ar,fr EC:es
        EE:et EG:ar EH:ar ER:ti,ar ES:es ET:am FI:fi,sv FJ:en FR:fr GA:fr GB:en GE:ka GH:en GM:en GN:fr GQ:es GR:el GT:es
        GW:pt GY:en HN:es HR:hr HT:ht,fr HU:hu ID:id IE:en,ga IL:he,ar IN:hi,en IQ:ar,ku,ckb IR:fa IS:is IT:it JM:en JO:ar
        JP:ja KE:sw,en KG:ky,ru KH:km KM:ar,fr KP:ko KR:ko KW:ar KZ:kk,ru LA:lo LB:ar LK:si,ta LR:en LS:st,en LT:lt LU:fr,de
        LV:lv LY:ar MA:ar MC:fr MD:ro ME:sr MG:mg,fr MK:mk ML:fr MM:my MN:mn MR:ar MT:mt,en MU:en MV:dv MW:en MX:es MY:ms
        MZ:pt NA:en NE:fr NG:en NI:es NL:nl NO:no,nb,nn NP:ne NZ:en OM:ar PA:es PE:es PG:en PH:tl,fil,en PK:ur,en PL:pl PS:ar
        PT:pt PY:es,gn QA:ar RO:ro RS:sr RU:ru RW:rw,fr,en SA:ar SC:en,fr SD:ar SE:sv SG:en SI:sl SK:sk SL:en SM:it SN:fr
        SO:so,ar SR:nl SS:en,ar ST:pt SV:es SY:ar SZ:en TD:fr,ar TG:fr TH:th TJ:tg TL:pt,tet TM:tk TN:ar TO:to TR:tr TT:en
        TW:zh TZ:sw,en UA:uk UG:en,sw US:en UY:es UZ:uz VA:it VE:es VN:vi XK:sq,sr YE:ar ZA:en,af,zu ZM:en ZW:en
        """
}
