#!/usr/bin/env python3
"""Learn the rules by which a Ukrainian place name becomes a Russian one, and say how often they are right.

    learn_respelling.py SETTLEMENTS.tsv [--write RussianRespellingRules.swift] [--errors N]

Pairs are the names of SETTLEMENTS.tsv whose Russian form comes from a map or a gazetteer (not derived by rule). The rules
are learned from all of them; the figures are of five folds, each part judged by rules learned from the four others,
namesakes all on one side. A rule is "before(letter)after=what it becomes"; ^ and $ are the ends of a word. The rule with the
longest context wins, then the one that looks back furthest. Rules are added from short to long contexts, each only if it
mends at least two letters more than it breaks in the names learned from.
"""
import argparse
import collections
import re
import textwrap
import zlib

SOURCES = {"osm", "wof-rus", "osm-occupied-name", "geonames-variant"}
LONGEST = 7
FOLDS = 5
MOST = 3
GAIN = 2
SURE = 0.65
VOWELS = set("аеєиіїоуюяй’ь")
NEAR = {
    "і": "иоеы", "и": "иыое", "ї": "ие", "є": "еиэ", "ґ": "г", "е": "еёоэи", "о": "оае", "а": "ао", "у": "ув", "в": "ву",
    "й": "йи", "ь": "ье", "’": "ъье", "я": "яе", "г": "г", "ц": "цч", "ч": "чщ", "щ": "щш", "з": "з", "с": "с",
}


# Words that every reader of both languages knows and that the sources have too seldom to learn from.
KNOWN = """
карла карла маркса маркса лібкнехта либкнехта люксембург люксембург енгельса энгельса максима максима тараса тараса
богдана богдана хмельницького хмельницкого івана ивана лазаря лазаря клари клары цеткін цеткин
новий новый нова новая нове новое нові новые старий старый стара старая старе старое старі старые великий великий
велика великая велике великое великі великие малий малый мала малая мале малое малі малые верхній верхний
верхня верхняя верхнє верхнее верхні верхние нижній нижний нижня нижняя нижнє нижнее нижні нижние середній средний
середня средняя середнє среднее перший первый перша первая перше первое перші первые другий второй друга вторая
друге второе другі вторые третій третий третя третья третє третье білий белый біла белая біле белое білі белые
чорний чёрный чорна чёрная чорне чёрное червоний червоный червона червоная червоне червоное червоні червоные
синій синий синя синяя синє синее синьке синькое зелений зелёный зелена зелёная зелене зелёное жовтий жёлтый
жовта жёлтая жовте жёлтое жовті жёлтые красний красный красна красная красне красное ясна ясная ясне ясное
довгий долгий довга долгая довге долгое широкий широкий широка широкая широке широкое глибока глубокая
глибоке глубокое крута крутая круте крутое суха сухая сухе сухое крива кривая криве кривое кривий кривой тиха тихая
тихе тихое гостра острая гостре острое добра добрая добре доброе весела весёлая веселий весёлый дальня дальняя
дальнє дальнее ближня ближняя ближнє ближнее світ свет село село кіров киров кірове кирово кіровка кировка
кіровськ кировск кіровське кировское кіровоград кировоград димитров димитров димитрове димитрово димитрова димитрова
ленін ленин леніна ленина леніне ленино ленінське ленинское ленінка ленинка артем артём артема артёма
артемівськ артёмовск артемівка артёмовка артемівське артёмовское артемове артёмово дзержинськ дзержинск
дзержинське дзержинское красноармійськ красноармейск красноармійське красноармейское червоноармійськ червоноармейск
червоноармійське червоноармейское червоноармійка червоноармейка калінін калинин калініне калинино калініна калинина
калінінське калининское калінінка калининка куйбишеве куйбышево куйбишева куйбышева свердлове свердлово
свердловськ свердловск свердловка свердловка комсомольське комсомольское комсомольськ комсомольск комінтерн коминтерн
комінтернівське коминтерновское комунар коммунар комуна коммуна комунарка коммунарка комуніст коммунист
пролетарське пролетарское пролетарка пролетарка фрунзе фрунзе фрунзівка фрунзовка чапаєва чапаева чапаєве чапаево
чапаєвка чапаевка чапаєвське чапаевское щорса щорса щорсівка щорсовка щорсове щорсово петровське петровское
петрівське петровское петровського петровского будьонівка будённовка будьонного будённого ворошилова ворошилова
ворошилівка ворошиловка ворошиловське ворошиловское ілліча ильича іллічівка ильичёвка іллічівськ ильичёвск
тельманове тельманово тельмана тельмана урицьке урицкое володарське володарское войкове войково котовськ котовск
котовське котовское котовського котовского горького горького пушкіне пушкино пушкіна пушкина мічуріне мичурино
мічуріна мичурина суворове суворово суворовське суворовское кутузівка кутузовка чкалове чкалово чкалова чкалова
чкаловське чкаловское островського островского маяковського маяковского гагаріне гагарино гагаріна гагарина
орджонікідзе орджоникидзе крупської крупской луначарське луначарское мікояна микояна кагановича кагановича
сталіне сталино первомайськ первомайск первомайське первомайское первомайка первомайка першотравневе першотравневое
першотравенськ першотравенск новоекономічне новоэкономическое економічне экономическое агрономічне агрономическое
біологічне биологическое технічне техническое електричне электрическое енергодар энергодар ельба эльба
прогрес прогресс колгоспне колхозное садівниче садовое хлібодарівка хлебодаровка олександр александр
олександрівське александровское олексієве алексеево олексіївське алексеевское миколаївське николаевское миколо николо
новомиколаївське новониколаевское володимирське владимирское катеринівське екатерининское сергіїв сергеев
андріїв андреев матвіїв матвеев тимофіївка тимофеевка єлизаветівка елизаветовка григорівка григорьевка
новогригорівка новогригорьевка захарівка захаровка василівське васильевское юріївка юрьевка яковлівка яковлевка
сергіївка сергеевка софіївка софиевка костянтинопіль константинополь костянтинівське константиновское григоро григоро
костянтинівка константиновка новокостянтинівка новоконстантиновка ганнівка анновка новоганнівка новоанновка
слов’янка славянка слов’янське славянское слов’янськ славянск кам’янка каменка кам’янське каменское мар’їнка марьинка
мар’ївка марьевка мар’янівка марьяновка дем’янівка демьяновка лук’янівка лукьяновка знам’янка знаменка
п’ятихатки пятихатки серп серп орел орёл степанівка степановка богоявленка богоявленка торецьк торецк часів часов
яр яр вугледар угледар
"""


def straightened(text):
    return re.sub("['ʼ`´‘]", "’", text).replace("\u0301", "").lower().replace("ë", "ё")


def names(path):
    """Pairs of names, Ukrainian and Russian."""
    with open(path, encoding="utf-8") as lines:
        header = next(lines).rstrip("\n").split("\t")
        uk, ru, source = (header.index(c) for c in ("name_uk", "name_ru", "name_ru_src"))
        rows = [line.rstrip("\n").split("\t") for line in lines]
    return [(straightened(r[uk]), straightened(r[ru])) for r in rows if r[source] in SOURCES]


def align(a, b):
    """For each letter of `a` what it becomes in `b`: nothing, a letter or two; None when they have too little in common."""
    inf = 1e9
    best = [[inf] * (len(b) + 1) for _ in range(len(a) + 1)]
    back = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    best[0][0] = 0
    for i in range(1, len(a) + 1):
        for j in range(len(b) + 1):
            for width in range(0, min(3, j) + 1):
                out = b[j - width:j]
                if out == a[i - 1]:
                    cost = 0
                elif width == 0:
                    cost = 0.7 if a[i - 1] in "ь’" else 1.2
                elif width == 1:
                    cost = 0.5 if out in NEAR.get(a[i - 1], "") else 1.5
                else:
                    cost = (0.9 if a[i - 1] in VOWELS else 1.2) * (width - 1) + (0 if a[i - 1] in out else 0.5 if set(out) & set(NEAR.get(a[i - 1], "")) else 1.5)
                if best[i - 1][j - width] + cost < best[i][j]:
                    best[i][j] = best[i - 1][j - width] + cost
                    back[i][j] = width
    if best[-1][-1] > 0.45 * len(a) + 1:
        return None
    out, j = [], len(b)
    for i in range(len(a), 0, -1):
        out.append(b[j - back[i][j]:j])
        j -= back[i][j]
    return out[::-1]


def contexts(word, i, size):
    padded = "^" + word + "$"
    for left in range(size, -1, -1):
        right = size - left
        if i + 1 - left >= 0 and i + 2 + right <= len(padded):
            yield padded[i + 1 - left:i + 1] + "(" + padded[i + 1] + ")" + padded[i + 2:i + 2 + right]


def learn(pairs):
    samples, times = [], collections.Counter()
    known = dict(zip(KNOWN.split()[::2], KNOWN.split()[1::2]))
    for a, b in [*pairs, *known.items(), *known.items()]:
        times[a, b] += 1
        if times[a, b] > MOST or known.get(a, b) != b:
            continue
        left, right = re.split("[ -]", a), re.split("[ -]", b)
        if len(left) != len(right):
            continue
        for x, y in zip(left, right):
            out = align(x, y)
            if out:
                samples += [(x, i, o) for i, o in enumerate(out)]
    rules = {}
    current = [x[i] for x, i, _ in samples]
    for size in range(LONGEST + 1):
        seen = collections.defaultdict(list)
        for n, (x, i, _) in enumerate(samples):
            for c in contexts(x, i, size):
                seen[c].append(n)
        candidates = []
        for c, at in seen.items():
            if len(at) < GAIN:
                continue
            out, count = collections.Counter(samples[n][2] for n in at).most_common(1)[0]
            gain = count - sum(current[n] == samples[n][2] for n in at)
            if gain >= GAIN and (size < 2 or count >= SURE * len(at)):
                candidates.append((gain, c, out, at))
        for _, c, out, at in sorted(candidates, key=lambda x: (-x[0], x[1])):
            gain = sum((out == samples[n][2]) - (current[n] == samples[n][2]) for n in at)
            if gain >= GAIN:
                rules[c] = out
                for n in at:
                    current[n] = out
    return rules


def apply(rules, name):
    def word(x):
        out = ""
        for i in range(len(x)):
            found = x[i]
            for size in range(LONGEST, -1, -1):
                hit = next((rules[c] for c in contexts(x, i, size) if c in rules), None)
                if hit is not None:
                    found = hit
                    break
            out += found
        return out

    return "".join(word(part) if part not in "- " else part for part in re.split("([ -])", name) if part)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("settlements")
    parser.add_argument("--write")
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    pairs = names(options.settlements)
    rules = learn(pairs)
    if options.write:
        write(rules, options.write)
    exact, plain, near, wrong = 0, 0, 0, []
    for fold in range(FOLDS):
        fold_rules = learn([p for p in pairs if part(p) != fold])
        for a, b in (p for p in pairs if part(p) == fold):
            c = apply(fold_rules, a)
            exact += c == b
            near += edits(c, b) <= 2
            plain += c.replace("ё", "е") == b.replace("ё", "е")
            if c.replace("ё", "е") != b.replace("ё", "е"):
                wrong.append((a, b, c))
    print(f"pairs {len(pairs)}, rules {len(rules)}")
    print(f"held out, {FOLDS} folds: right {exact / len(pairs):.1%}, apart from ё {plain / len(pairs):.1%}, "
          f"within two edits {near / len(pairs):.1%}")
    for a, b, c in wrong[:: max(1, len(wrong) // max(1, options.errors))][: options.errors]:
        print(f"{a}\t{b}\t{c}")


def edits(a, b):
    """Letters to insert, remove or replace."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        new = [i]
        for j, y in enumerate(b, 1):
            new.append(min(row[j] + 1, new[-1] + 1, row[j - 1] + (x != y)))
        row = new
    return row[-1]


def write(rules, path):
    """The rules as Swift source, in lines of at most 116 letters."""
    body = textwrap.wrap(" ".join(f"{c}={o}" for c, o in sorted(rules.items())), 116, break_long_words=False,
                         break_on_hyphens=False)
    with open(path, "w", encoding="utf-8") as out:
        out.write("/// The rules of ``russianRespelling(of:)``, written by `Benchmarks/learn_respelling.py`: before(letter)after=what it\n"
                  "/// becomes, ^ and $ being the ends of the word.\nlet russianRespellingRules = \"\"\"\n")
        out.writelines(f"    {line}\n" for line in body)
        out.write('    """\n')


def part(pair):
    """Part of a pair by its Ukrainian name, so that namesakes are on one side."""
    return zlib.crc32(pair[0].encode()) % FOLDS


if __name__ == "__main__":
    main()
