import Testing

@testable import TerritorialClaims

/// Sentences in the manner of agencies, bloggers, general staffs and encyclopedias, with near misses that change no control.
struct OutletStyleTests {
    @Test(arguments: english)
    func `an English text is read as marked`(_ marked: String) {
        expectAsMarked(marked, "en")
    }

    @Test(arguments: russian)
    func `a Russian text is read as marked`(_ marked: String) {
        expectAsMarked(marked, "ru")
    }

    @Test(arguments: ukrainian)
    func `a Ukrainian text is read as marked`(_ marked: String) {
        expectAsMarked(marked, "uk")
    }

    private func expectAsMarked(_ marked: String, _ language: String) {
        let text = SidedText(marked)
        #expect(text.missing(in: ReadSentence.extractor, language: language) == [])
        #expect(text.unexpected(in: ReadSentence.extractor, language: language) == [])
    }

    static let english = [
        "Russian forces seized ⟦R Zelene Pole⟧ but failed to enter Novopil.",
        "Ukraine's 225th regiment cleared ⟦U Kindrativka⟧ of Russian troops and restored control over the village.",
        "ISW assesses that Russian forces likely seized ⟦R Novotroitske⟧ as of November 19.",
        "Geolocated footage published on November 18 shows Russian forces raising a flag in central Shakhove.",
        "Kyiv confirmed the withdrawal of its troops from ⟦R Avdiivka⟧.",
        "The fall of ⟦R Vuhledar⟧ was confirmed by both sides on Wednesday.",
        "A Russian milblogger claimed that Russian forces seized ⟦R Rodynske⟧, though other milbloggers said fighting went on inside the town.",
        "Russian forces did not make any confirmed advances near Lyman.",
        "The Kremlin says it now holds ⟦R Pokrovsk⟧; Ukraine says its troops are still fighting in the city's north.",
        "Ukrainian troops pulled back from ⟦R Siversk⟧ to preserve lives, the General Staff said.",
        "Both ⟦R Zoria⟧ and ⟦R Popiv Yar⟧ have fallen.",
        "Rumors that Kostiantynivka had fallen proved false.",
        "Russian troops occupied ⟦R Hryhorivka⟧, a hamlet of 20 houses, and the neighboring ⟦R Pereizne⟧.",
        "Three villages – ⟦R Temyrivka⟧, ⟦R Novohryhorivka⟧ and ⟦R Uspenivka⟧ – are now in Russian hands.",
        "The army retook ⟦U Robotyne⟧ in August 2023, only to lose it nine months later.",
        "Ukrainian soldiers ride a tank near Chasiv Yar, captured by Russia in 2025. (AP Photo/Evgeniy Maloletka)",
        "Photo: A street in Vuhledar after Russian troops captured the town.",
        "Read also: Russian forces captured Kurakhove",
        "RELATED: Russia captures Toretsk, ministry says",
        "By John Smith in Bakhmut\nRussian troops captured ⟦R Ivanivske⟧ on Monday.",
        "Donetsk Oblast\nRussian forces captured ⟦R Shevchenko⟧ and ⟦R Andriivka⟧.\nKharkiv Oblast\nRussian forces captured ⟦R Petropavlivka⟧.",
        "Russia has \"liberated\" ⟦R Maryinka⟧, or what is left of it, its ministry announced.",
        "The so-called liberation of Bakhmut left nothing standing.",
        "Had Russia captured Kyiv, the war would have ended.",
        "Russia may capture Pokrovsk within weeks, officials fear.",
        "Captain Lyman said his unit captured two prisoners.",
        "The frigate Makarov left Sevastopol.",
        "Izium Brigade soldiers captured a trench.",
        "Fifteen settlements in Kherson Oblast have been retaken, including ⟦U Dudchany⟧ and ⟦U Velyka Oleksandrivka⟧.",
        "A spokesman for the brigade told AFP the town of ⟦R Selydove⟧ had been lost.",
        "The ministry said the capture of Myrne would open the road to Lyman.",
        "Russia's defence ministry announced the capture of ⟦R Myrne⟧ and two other villages.",
        "Ukrainian marines pushed Russian troops out of ⟦U Pyatykhatky⟧ and raised a flag over ⟦U Lobkove⟧.",
        "The spokesman for the Eastern command denied that ⟦R! Vuhledar⟧ had fallen.",
        "\"⟦R! Bakhmut⟧ has not fallen,\" he said.",
        "⟦R! Siversk⟧ remains in Ukrainian hands despite Russian claims, the brigade said.",
        "Reports that ⟦R! Lyman⟧ was captured are fake, the Center for Countering Disinformation said.",
        "Russian forces took ⟦R Kotlyne⟧ and Ukraine ⟦U Udachne⟧.",
        "All three villages - ⟦R Zoria⟧, ⟦R Nova Zoria⟧ and ⟦R Myrne⟧ - were captured.",
        "On the night of November 18, Russian troops entered Vovchansk.",
        "Ukrainian forces retook ⟦U Kindrativka⟧. The village had been captured in June.",
        "\"We left ⟦R Avdiivka⟧ at night,\" a soldier of the 110th brigade said.",
        "Russia's flag now flies over ⟦R Velyka Novosilka⟧.",
        "Kyiv acknowledged the loss of ⟦R Siversk⟧.",
        "Neither side controls Novoselivka.",
        "Moscow annexed Crimea in 2014.",
        "Heavy fighting continues for Pokrovsk, which Moscow wants to capture by winter.",
        "Ukrainian paratroopers mopped up ⟦U Dorozhne⟧ after a Russian group had infiltrated it.",
        "DeepState: the enemy has occupied ⟦R Rivne⟧ and advanced near Vasiukivka.",
        "The DPR said its fighters had taken full control of ⟦R Svitlodarsk⟧.",
        "All villages around Lyman were shelled.",
    ]

    static let russian = [
        "Под контроль ВС РФ перешли сразу три посёлка: ⟦R Зоря⟧, ⟦R Мирное⟧ и ⟦R Попов Яр⟧.",
        "Группировка «Запад» доложила о полном освобождении ⟦R Новоегоровки⟧ в ЛНР.",
        "❗️Подтверждаем: ⟦R Константинополь⟧ взят. Наши бойцы закрепились на западной окраине, зачистка завершена.",
        "Заняли ⟦R Нескучное⟧, вышли к реке.",
        "Россия заняла ⟦R Шевченко⟧, а Украина вернула ⟦U Зелёный Кут⟧.",
        "Противник оставил ⟦R Дачное⟧ без боя, сообщил Рыбарь.",
        "По данным наших источников, ВСУ потеряли контроль над ⟦R Розовкой⟧.",
        "ВС РФ не смогли взять Новопавловку.",
        "Украинские войска отбили у российских сил село ⟦U Андреевка⟧ Сумской области, заявил Сырский.",
        "Рано говорить, что Покровск взят.",
        "Если Купянск падёт, откроется дорога на Чугуев.",
        "Вчера вечером подразделения 40-й бригады завершили зачистку села ⟦R Олешня⟧ Курской области.",
        "Российские военные вошли в Часов Яр, бои идут в районе рынка.",
        "Город ⟦R Торецк⟧ (Дзержинск) полностью освобождён, доложил министру командующий группировкой «Центр».",
        "За прошедшую неделю освобождены: ⟦R Вороное⟧, ⟦R Котляровка⟧, ⟦R Загрызово⟧.",
        "Генштаб ВСУ признал отход из ⟦R Предтечино⟧.",
        "Взятие Константиновки станет ключом к Краматорску, считает эксперт.",
        "В Телеграме пишут о потере ⟦R Комара⟧, официального подтверждения нет.",
        "Село ⟦R Ямполовка⟧ под нашим флагом.",
        "Бойцы 63-й бригады ВСУ удерживают Торское.",
        "DeepState: враг оккупировал ⟦R Мирное⟧, продвинулся в Константинополе и у Откосного.",
        "Освобождённый ранее посёлок Кировск обстрелян из РСЗО.",
        "Кадыров заявил, что его бойцы «зачистили» ⟦R Рыжовку⟧.",
        "Глава ДНР Денис Пушилин: ⟦R Красногоровка⟧ под полным контролем.",
        "Минобороны сообщило об освобождении н.п. ⟦R Липовое⟧ и ⟦R Ридкодуб⟧. Ещё один населённый пункт — ⟦R Карповка⟧ — взят штурмовиками 144-й дивизии.",
        "Из ⟦U Песок⟧ российские войска выбиты, утверждает пресс-служба ВСУ.",
        "Над селом ⟦R Григоровка⟧ поднят триколор.",
        "Не взяли, а только вошли в Серебрянку.",
        "Российская армия контролирует около 80% Купянска.",
        "Зеленский опроверг захват ⟦R! Покровска⟧.",
        "Слухи о взятии Волчанска пока не подтвердились.",
        "Сразу два села Харьковской области — ⟦R Степовая Новосёловка⟧ и ⟦R Петровка⟧ — перешли под контроль России.",
        "Наши оставили позиции у Терновки, отошли на запасной рубеж.",
        "22 ноября Минобороны объявило ⟦R Новосёловку⟧ освобождённой.",
        "Читайте также: ВС РФ освободили Курахово",
        "Фото: разрушенный Угледар, взятый российскими войсками.",
        "На фото: освобождённый Торецк",
        "Подписывайтесь на наш канал. Ранее стало известно о взятии ⟦R Роздолье⟧.",
        "Харьковская область:\nосвобождена ⟦R Мелового⟧\nДНР:\nосвобождены ⟦R Петровка⟧, ⟦R Зоря⟧",
        "Сатирик пошутил, что Киев взят за три дня.",
        "Когда Россия возьмёт Краматорск, война закончится, считает политолог.",
        "Генерал Константинов освобождён от должности.",
        "Батальон «Бахмут» занял позиции у реки.",
        "Сообщается, что ⟦R Гродовка⟧ взята. Подтверждений пока нет.",
        "«Зачем нам ваш Донецк», — сказал он и освободил кресло.",
        "Фильм «Взятие Бахмута» вышел в прокат.",
        "В Волчанске наши контролируют севернее реки.",
        "Минобороны Украины опровергло потерю ⟦R! Сиверска⟧.",
        "Информация о взятии ⟦R! Лимана⟧ — фейк, заявили в ЦПД.",
        "Утверждения Киева о возвращении ⟦U! Андреевки⟧ не соответствуют действительности, сообщили в Минобороны РФ.",
        "⟦R! Покровск⟧ остаётся под контролем ВСУ, заявил Сырский.",
        "Наши парни зашли в ⟦R Ямполь⟧ и полностью его зачистили.",
        "Росгвардия обезвредила 200 мин в освобождённом Угледаре.",
        "Военкоры сообщают: ⟦R Гуляйполе⟧ наше!",
        "Штурмовики 5-й бригады водрузили флаг России над ⟦R Торецком⟧.",
        "В результате ожесточённых боёв пала ⟦R Марьинка⟧.",
        "Село ⟦R Берестовое⟧ Харьковской области взято под контроль, наступление продолжается.",
        "Полностью освобождены населённые пункты ⟦R Торское⟧ (ДНР), ⟦R Заречное⟧.",
        "Украинская сторона сообщила о возвращении ⟦U Кондратовки⟧ под свой контроль.",
        "Киев вернул себе контроль над ⟦U Роботино⟧, пишет NYT.",
        "Бойцы ВСУ сдались в плен в Мирнограде.",
        "Власти Белгородской области сообщили об атаке ВСУ на посёлок Козинка.",
        "На Купянском направлении взята ⟦R Петропавловка⟧, на Лиманском — ⟦R Ямполь⟧.",
    ]

    static let ukrainian = [
        "Ворог захопив ⟦R Зелений Гай⟧ і ⟦R Воскресенку⟧, а також просунувся в Новомиколаївці.",
        "Росіяни захопили село ⟦R Темирівка⟧, проте ⟦U Малинівку⟧ наші звільнили.",
        "У ДШВ заперечили втрату ⟦R! Мирнограда⟧.",
        "ЗСУ вийшли з ⟦R Сіверська⟧ на заздалегідь підготовлені рубежі.",
        "Окупанти намагалися захопити Плещіївку, але відступили.",
        "⟦R Новохацьке⟧ окуповане, бої точаться за Олексіївку.",
        "Під контроль ворога перейшли ⟦R Успенівка⟧ та ⟦R Новомиколаївка⟧.",
        "Український прапор знову майорить над ⟦U Кіндратівкою⟧.",
        "Наші десантники повернули під контроль ⟦U Кучерів Яр⟧.",
        "Якщо росіяни візьмуть Гуляйполе, вони підуть на Запоріжжя.",
        "Мапу оновлено. Ворог окупував ⟦R Вишневе⟧, просунувся поблизу Єгорівки та в Тихому.",
        "Захисники втримали Степове, ворог зазнав втрат.",
        "Читайте також: Ворог окупував Курахове",
        "Фото: визволений Херсон / Укрінформ",
        "На Донеччині ворог окупував ⟦R Новоукраїнку⟧, на Харківщині — ⟦R Лісну Стінку⟧.",
        "Президент присвоїв звання Героя захиснику Бахмута.",
        "Росіяни «звільнили» ⟦R Мар'їнку⟧ від будинків.",
        "Чутки про захоплення Вовчанська не підтверджуються.",
        "Бригада «Чорний запорожець» зайняла нові позиції.",
        "Якби ворог узяв Одесу, ми б утратили море.",
        "Речник ОСУВ спростував захоплення ⟦R! Сіверська⟧.",
        "Інформація про окупацію ⟦R! Лиману⟧ — фейк.",
        "⟦R! Покровськ⟧ залишається під контролем Сил оборони.",
        "Наші воїни вибили ворога з ⟦U Андріївки⟧ та ⟦U Кондратівки⟧.",
        "Окуповано ⟦R Сухий Яр⟧ і ⟦R Лисівку⟧.",
        "Противник зайшов у Родинське, тривають бої.",
        "Ворог просунувся в ⟦R Новоселівці⟧ та повністю її окупував.",
        "Звільнено ще два населені пункти: ⟦U Рівнопіль⟧ та ⟦U Макарівка⟧.",
        "На Куп'янському напрямку ворог захопив ⟦R Радьківку⟧.",
        "Втрачено ⟦R Торецьк⟧, визнали у штабі.",
        "Сили оборони відступили з ⟦R Курахового⟧.",
        "Військові заперечують, що росіяни взяли ⟦R! Гуляйполе⟧.",
        "Українські війська відновили контроль над ⟦U Куп'янськом⟧.",
    ]
}
