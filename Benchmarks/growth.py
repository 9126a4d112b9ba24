#!/usr/bin/env python3
"""How time, memory and size grow with the number of places.

    Benchmarks/growth.py [--bin FOLDER] [--places N ...] [--seed N] [--estimate N]

Makes tables of synthetic places, compiles each with `gazetteer-compiler compile`, times look-ups with `lookup-benchmark` and
one cold answer of `terraclaim resolve --gazetteer`. Names are put together from syllables of the gazetteer's own names, three
in ten borne by an earlier place too, with a romanization, a Russian form and for seven in ten an old name: 3.7 names a place,
as in the gazetteer. Regions and points are those of the place whose name began the name; boundaries are left out.

Times are those that a core was busy, so that other programs count little. At the end, what --estimate places would take, by the power law through the last two sizes.
"""
import argparse
import math
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

TABLES = pathlib.Path(__file__).resolve().parent.parent / "Gazetteer" / "tables"
VOWELS = "аеєиіїоуюяАЕЄИІЇОУЮЯ"
LATIN = dict(zip(
    "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'’",
    "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch  iu ia  ".split(" ")))
STARTER = """
import resource, subprocess, sys
subprocess.run(sys.argv[2:], check=True)
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
open(sys.argv[1], "w").write(f"{usage.ru_utime + usage.ru_stime} {usage.ru_maxrss}")
"""
RUSSIAN = str.maketrans("иіїєґ", "ыииег")


def rows(table):
    lines = (TABLES / f"{table}.tsv").read_text().split("\n")
    return lines[0], lines[1].split("\t"), [line.split("\t") for line in lines[2:] if line]


def syllables(name):
    return re.findall(f"[^{VOWELS}]*[{VOWELS}](?:[^{VOWELS}]+$)?", name)


def synthetic_names(own, count, rng):
    """Names with the position of the place that each begins as."""
    cut = [(position, parts) for position, name in enumerate(own) if " " not in name and len(parts := syllables(name)) > 1]
    names = []
    for _ in range(count):
        if names and rng.random() < 0.3:
            names.append(names[rng.randrange(len(names))])
            continue
        position, first = cut[rng.randrange(len(cut))]
        _, middle = cut[rng.randrange(len(cut))]
        _, last = cut[rng.randrange(len(cut))]
        kept = first[: rng.randint(1, len(first) - 1)]
        between = middle[1:2] if len(middle) > 2 and rng.random() < 0.5 else []
        names.append((position, "".join(kept + between).capitalize() + "".join(last[-rng.randint(1, 2):]).lower()))
    return names


def free_point(lon, lat, taken, rng):
    """A point within some hundred meters of that one where no place is yet."""
    while True:
        point = tuple(f"{float(degrees) + rng.uniform(-0.005, 0.005):.5f}" for degrees in (lon, lat))
        if point not in taken:
            taken.add(point)
            return point


def write_tables(folder, count, rng):
    for table in ("regions", "region_names"):
        os.symlink(TABLES / f"{table}.tsv", folder / f"{table}.tsv")
    boundaries = (TABLES / "boundaries.tsv").read_text().split("\n")[:2]  # points moved a little may leave their region
    (folder / "boundaries.tsv").write_text("\n".join(boundaries) + "\n")
    mark, header, places = rows("places")
    column = {name: at for at, name in enumerate(header)}
    places = [place for place in places if place[column["id"]].startswith("katottg:")]
    made = synthetic_names([place[column["local_name"]] for place in places], count, rng)
    names_mark, names_header, _ = rows("names")
    taken = set()
    with open(folder / "places.tsv", "w") as out, open(folder / "names.tsv", "w") as names:
        out.write(mark + "\n" + "\t".join(header) + "\n")
        names.write(names_mark + "\n" + "\t".join(names_header) + "\n")
        for number, (position, name) in enumerate(made):
            latin = "".join(LATIN.get(letter, letter) for letter in name.lower()).capitalize()
            row = list(places[position])
            row[column["id"]] = ident = f"geonames:{number:09}"
            row[column["name"]], row[column["local_name"]] = latin, name
            if row[column["lon"]]:
                row[column["lon"]], row[column["lat"]] = free_point(row[column["lon"]], row[column["lat"]], taken, rng)
            for other in ("koatuu", "wikidata", "geonames", "osm"):
                row[column[other]] = ""
            out.write("\t".join(row) + "\n")
            own = [(latin, "en", "exonym"), (name, "uk", "endonym"), (name.translate(RUSSIAN), "ru", "exonym")]
            if rng.random() < 0.7:
                own.append((made[rng.randrange(len(made))][1], "uk", "historical"))
            for text, language, kind in sorted(set(own)):
                names.write("\t".join([ident, text, language, kind, "", "", ""]) + "\n")


def measured(command):
    """Core seconds, peak megabytes and output of the command."""
    with tempfile.NamedTemporaryFile("w+") as figures:
        # A process of its own: a child's peak is never below that of the process that starts it.
        output = subprocess.run(
            [sys.executable, "-c", STARTER, figures.name, *command], stdout=subprocess.PIPE, text=True, check=True).stdout
        seconds, kilobytes = figures.read().split()
    return float(seconds), float(kilobytes) / 1024, output


def cold(command):
    """Core milliseconds of the quickest and peak megabytes of the smallest of nine runs."""
    runs = [measured(command)[:2] for _ in range(9)]
    return min(run[0] for run in runs) * 1000, min(run[1] for run in runs)


def measure(folder, binaries, count, rng):
    write_tables(folder, count, rng)
    index = folder / "index.bin"
    seconds, megabytes, _ = measured([
        f"{binaries}/gazetteer-compiler", "compile", "--tables", str(folder), "--index", str(index)])
    _, _, output = measured([f"{binaries}/lookup-benchmark", str(index)])
    means = [float(mean) for mean in re.findall(r"mean ([0-9.]+) µs", output)]
    sample = (folder / "names.tsv").read_text().split("\n")[count // 2].split("\t")[1]
    start, resident = cold([f"{binaries}/terraclaim", "resolve", sample, "--gazetteer", str(index)])
    return {
        "build s": seconds, "build MB": megabytes, "index MB": index.stat().st_size / 1e6, "exact µs": means[0],
        "fuzzy µs": means[2], "misprint µs": means[4], "cold ms": start, "resident MB": resident,
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bin", default=".build/release")
    parser.add_argument("--places", type=int, nargs="+", default=[30_000, 100_000, 300_000, 1_000_000])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--estimate", type=int, default=13_000_000)
    options = parser.parse_args()
    binaries = os.path.abspath(options.bin)
    os.chdir(TABLES.parent.parent)
    results = []
    for count in options.places:
        with tempfile.TemporaryDirectory() as folder:
            results.append((count, measure(pathlib.Path(folder), binaries, count, random.Random(options.seed))))
        if len(results) == 1:
            print(f"{'places':>10}" + "".join(f"{name:>13}" for name in results[0][1]))
        print(f"{count:10}" + "".join(f"{value:13.2f}" for value in results[-1][1].values()), flush=True)
    if len(results) > 1 and options.estimate:
        (fewer, before), (most, last) = results[-2:]
        print(f"{options.estimate:10}", end="")
        for name, value in last.items():
            if name == "cold ms":
                # One cold answer a size: it depends on the name that was asked more than on the size.
                print(f"{'–':>13}", end="")
                continue
            power = math.log(value / before[name]) / math.log(most / fewer)
            print(f"{value * (options.estimate / most) ** power:13.2f}", end="")
        print("   (estimated)")


if __name__ == "__main__":
    main()
