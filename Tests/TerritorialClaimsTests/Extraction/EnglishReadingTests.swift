import Testing

@testable import TerritorialClaims

/// Sentences in our own words with what a person reads in them: "Place:R" (Russia has it after the change), "Place:U", or
/// "Place:denied"; nothing where no control changes.
@Suite struct EnglishReadingTests {
    static let sentences: [(String, String)] = [
        (
            "Russian troops have seized the eastern Ukrainian town of Kurakhove after months of fighting, Moscow's defence ministry said on Monday.",
            "Kurakhove:R"
        ),
        (
            "Ukraine's army has withdrawn from the eastern city of Avdiivka, the new army chief said on Saturday.",
            "Avdiivka:R"
        ),
        ("Ukrainian forces pulled back from Vuhledar to avoid encirclement, the military said.", "Vuhledar:R"),
        ("Russia says its forces have captured two more villages in eastern Ukraine", ""),
        ("Russia claims capture of Velyka Novosilka in Donetsk region", "Velyka Novosilka:R"),
        ("Ukraine says it has retaken Robotyne from Russian forces", "Robotyne:U"),
        (
            "Ukraine has recaptured the southeastern settlement of Robotyne, deputy defence minister Hanna Maliar said.",
            "Robotyne:U"
        ),
        (
            "The General Staff of the Ukrainian Armed Forces denied that Russian troops had taken Chasiv Yar.",
            "Chasiv Yar:denied"
        ),
        ("Ukraine has denied Russian claims that it has captured the town of Toretsk.", "Toretsk:denied"),
        ("Russian forces are trying to capture Pokrovsk, a key logistics hub.", ""),
        ("The enemy advanced in Toretsk and near Shcherbynivka.", ""),
        ("The enemy occupied Novopil, and also advanced near Komar and Burlatske.", "Novopil:R"),
        ("The Armed Forces of Ukraine liberated Staromaiorske and Urozhaine.", "Staromaiorske:U, Urozhaine:U"),
        ("The defense forces pushed the enemy back near Klishchiivka.", ""),
        ("Klishchiivka was liberated by the Ukrainian military.", "Klishchiivka:U"),
        ("Balakliia liberated.", "Balakliia:U"),
        ("Lyman is under Ukrainian control again, President Volodymyr Zelensky said in a video address.", "Lyman:U"),
        ("Izium has fallen to Russian forces, according to Ukrainian officials.", "Izium:R"),
        ("The fall of Bakhmut would give Russia its first major victory in months.", ""),
        ("After capturing Avdiivka in February, Russian forces pushed westward toward Ocheretyne.", ""),
        (
            "Geolocated footage published on March 3 indicates that Russian forces recently seized Zaporizhzhia village (southwest of Pokrovsk).",
            "Zaporizhzhia:R"
        ),
        (
            "Russian milbloggers claimed that Russian forces seized Kostiantynopil and advanced west of Rozlyv.",
            "Kostiantynopil:R"
        ),
        ("A Russian milblogger denied claims that Russian forces seized Novomarkove.", "Novomarkove:denied"),
        ("Russian forces recently advanced within central Chasiv Yar.", ""),
        ("Ukrainian forces recently liberated Pishchane and advanced near Zelene.", "Pishchane:U"),
        ("ISW has not observed geolocated evidence that Russian forces seized Dachenske.", ""),
        ("On 11 November, Ukrainian troops entered Kherson and liberated the city.", "the city:U"),
        (
            "By 3 July, Russian forces had fully captured Lysychansk, while Ukrainian forces withdrew to Siversk.",
            "Lysychansk:R"
        ),
        ("Makariv was recaptured by Ukrainian forces on 22 March.", "Makariv:U"),
        ("Melitopol captured by Russian forces", "Melitopol:R"),
        ("Berdyansk now under Russian control per mayor", "Berdyansk:R"),
        ("Bucha and Irpin are back under Ukrainian control", "Bucha:U, Irpin:U"),
        ("Source says Nova Kakhovka has been taken by Russia", "Nova Kakhovka:R"),
        ("Chernihiv remains under Ukrainian control despite heavy shelling.", "Chernihiv:denied"),
        ("Enerhodar is contested, fighting near the power plant", ""),
        ("Russian Army Captures Bohatyr in Donetsk", "Bohatyr:R"),
        ("Ukraine Retakes Snihurivka As Russians Retreat", "Snihurivka:U"),
        ("Russian troops storm Huliaipole, push into outskirts", ""),
        ("Ukrainian forces still hold Myrnohrad, commander says", "Myrnohrad:denied"),
        ("Russia's Defense Ministry claims control over Shevchenko in Donetsk region", "Shevchenko:R"),
        (
            "Moscow said Thursday its troops had captured the village of Oleksandropil in the Donetsk region and Kamianske in the Zaporizhzhia region.",
            "Oleksandropil:R, Kamianske:R"
        ),
        ("\"We have taken Soledar,\" Wagner chief Yevgeny Prigozhin said.", "Soledar:R"),
        (
            "Wagner fighters have seized the whole of Soledar, Prigozhin claimed, but Kyiv said fighting was ongoing.",
            "Soledar:R"
        ),
        ("Russian shelling killed three people in Kupiansk, which Ukraine recaptured in September 2022.", ""),
        ("Russian forces lost control of Balakliia and Izium in the Kharkiv region.", "Balakliia:U, Izium:U"),
        ("Ukraine lost Selydove last month, military analysts said.", "Selydove:R"),
        ("Russian troops left Snake Island and withdrew from Chernobyl.", "Snake Island:U, Chernobyl:U"),
        ("Putin congratulated troops on the capture of Siversk.", "Siversk:R"),
        ("If Russia captures Kostiantynivka, it could threaten Kramatorsk.", ""),
        ("Russian forces could capture Huliaipole within weeks, analysts warn.", ""),
        ("Half of Kupiansk is now controlled by Russian forces.", ""),
        ("Ukrainian troops raised the flag over the village of Neskuchne.", "Neskuchne:U"),
        (
            "The villages of Blahodatne, Neskuchne and Makarivka have been liberated, Maliar said on Monday.",
            "Blahodatne:U, Neskuchne:U, Makarivka:U"
        ),
        ("Kadyrov said Chechen units had taken full control of Rubizhne.", "Rubizhne:R"),
        ("Russian forces captured 12 Ukrainian soldiers near Pokrovsk.", ""),
        (
            "The Russian MoD announced that the Central Group of Forces had liberated Zhuravka and Novotoretske.",
            "Zhuravka:R, Novotoretske:R"
        ),
        ("Heavy fighting continues for Vovchansk, where Russian forces hold the northern part of the town.", ""),
        ("Russian forces have not captured Kupiansk, contrary to claims by the Russian command.", "Kupiansk:denied"),
    ]

    @Test(arguments: sentences) func `a sentence is read as a person reads it`(text: String, expected: String) {
        #expect(ReadSentence.summary(of: text, language: "en") == expected)
    }
}
