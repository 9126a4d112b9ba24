#!/usr/bin/env python3
"""Compare `terraclaim resolve --batch` with rapidfuzz over the same names, at the same tasks, in the same run.

    Benchmarks/names.py [EXECUTABLE] [--queries N] [--peer-queries N] [--seed N]

The names are those of `terraclaim gazetteer names --all`. Queries are names that one settlement alone bears, with one or two
random edits: a letter dropped, doubled, swapped with the next or replaced by another of the name's.

Time: core time per query, ours for the whole answer, the peer's for `process.extractOne` over all distinct names, without its
set-up: with its default scorer (WRatio), with Damerau-Levenshtein and with Levenshtein distance, both with a score_cutoff of
3 edits, which lets it stop early.

Accuracy: "first" is how often the settlement meant stands first, however sure; for the peer any settlement that bears the
name found will do. Then, for answers that may abstain: right, honest (it says that several may be meant, and the right one
is among them), wrong (a wrong one as if it were sure), missed (nothing, or several without the right one). The peer abstains
where names of several settlements are equally near. Both are given the names alone, then both the oblast: the peer compares
then with that oblast's names only.

Last, names that nobody bears: how many of 2000 strings of 4 to 11 random letters resolve.
"""
import argparse
import collections
import json
import os
import random
import resource
import string
import subprocess
import time

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein, Levenshtein

PEERS = [
    ("WRatio (default)", {}),
    ("DamerauLevenshtein <= 3", {"scorer": DamerauLevenshtein.distance, "score_cutoff": 3}),
    ("Levenshtein <= 3", {"scorer": Levenshtein.distance, "score_cutoff": 3}),
]


def load(executable):
    out = subprocess.run([executable, "gazetteer", "names", "--all"], check=True, capture_output=True, text=True).stdout
    places = collections.defaultdict(set)
    rows = []
    for line in out.splitlines():
        ident, name, *_ = line.split("\t")
        places[name].add(ident)
        rows.append((ident, name))
    return places, rows


def misprint(name, rng):
    letters = list(name)
    for _ in range(1 if len(name) < 8 else rng.randint(1, 2)):
        at = rng.randrange(len(letters) - 1)
        kind = rng.randrange(4)
        if kind == 0:
            del letters[at]
        elif kind == 1:
            letters.insert(at, letters[at])
        elif kind == 2:
            letters[at], letters[at + 1] = letters[at + 1], letters[at]
        else:
            letters[at] = rng.choice(letters)
    return "".join(letters)


def regions(executable, idents):
    """Oblast by identifier, from the gazetteer itself."""
    found = {}
    info = subprocess.run([executable, "gazetteer", "info"], check=True, capture_output=True, text=True).stdout
    for line in info.splitlines():
        name = line.split("  ")[0]
        if name.endswith(("Oblast", "Crimea", "Kyiv", "Sevastopol")):
            inside = subprocess.run([executable, "gazetteer", "inside", name, "--json"], capture_output=True, text=True).stdout
            for place in inside.splitlines():
                found[json.loads(place)["id"]] = name
    return {ident: found.get(ident) for ident in idents}


def children():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def run_batch(executable, queries):
    lines = "".join(json.dumps(q, ensure_ascii=False) + "\n" for q in queries)
    began, busy = time.perf_counter(), children()
    out = subprocess.run([executable, "resolve", "--batch"], check=True, capture_output=True, text=True, input=lines).stdout
    return time.perf_counter() - began, (children() - busy) / len(queries), [json.loads(line) for line in out.splitlines()]


def report(who, verdicts, first, count):
    shares = "  ".join(f"{k} {verdicts[k] / count:.3f}" for k in ("right", "honest", "wrong", "missed"))
    print(f"  {who:34} first {first / count:.3f}   {shares}")


def judge_ours(answers, wanted):
    verdicts, first = collections.Counter(), 0
    for answer, ident in zip(answers, wanted):
        top = (answer["place"] or {}).get("id")
        among = [c["id"] for c in answer["candidates"]]
        verdicts["right" if top == ident else "wrong" if top else "honest" if ident in among else "missed"] += 1
        first += bool(among) and among[0] == ident
    return verdicts, first


def judge_peer(options, queries, wanted, names_for, places):
    verdicts, first = collections.Counter(), 0
    for query, ident in zip(queries, wanted):
        names = names_for(query)
        found = process.extract(query["name"], names, limit=8, **options)
        near = [name for name, score, _ in found if score == found[0][1]]
        meant = set().union(*(places[name] for name in near)) if near else set()
        first += bool(near) and ident in places[near[0]]
        if meant == {ident}:
            verdicts["right"] += 1
        elif len(meant) == 1:
            verdicts["wrong"] += 1
        else:
            verdicts["honest" if ident in meant else "missed"] += 1
    return verdicts, first


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("executable", nargs="?", default=".build/release/terraclaim")
    parser.add_argument("--queries", type=int, default=20000)
    parser.add_argument("--peer-queries", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    executable = os.path.abspath(options.executable)
    places, rows = load(executable)
    names = list(places)
    rng = random.Random(options.seed)
    single = [(i, n) for i, n in rows if len(places[n]) == 1 and len(n) > 4]
    chosen = [rng.choice(single) for _ in range(options.queries)]
    oblast = regions(executable, {i for i, _ in rows})
    queries, wanted = [], [ident for ident, _ in chosen]
    for number, (ident, name) in enumerate(chosen):
        query = {"id": str(number), "name": misprint(name, rng)}
        if oblast[ident]:
            query["region"] = oblast[ident]
        queries.append(query)
    bare = [{"id": q["id"], "name": q["name"]} for q in queries]
    count = options.peer_queries
    print(f"{len(names)} distinct names; {len(queries)} misprinted queries, the first {count} of them for the peer")

    print("\ntime on a core per query")
    run_batch(executable, queries[:200])
    elapsed, ours, answers = run_batch(executable, queries)
    _, ours_bare, answers_bare = run_batch(executable, bare)
    print(f"  ours, resolve --batch, oblast given {ours * 1e6:9.1f} µs   ({elapsed:.1f} s in all on {os.cpu_count()} cores)")
    print(f"  ours, resolve --batch, name alone   {ours_bare * 1e6:9.1f} µs")
    for name, how in PEERS:
        began = time.process_time()
        for query in bare[:count]:
            process.extractOne(query["name"], names, **how)
        peer = (time.process_time() - began) / count
        print(f"  rapidfuzz {name:25} {peer * 1e6:9.1f} µs   {peer / ours:.0f} times ours, {peer / ours_bare:.0f} times without oblast")

    by_oblast = collections.defaultdict(dict)
    for ident, name in rows:
        by_oblast[oblast[ident]][name] = None
    by_oblast = {region: list(own) for region, own in by_oblast.items()}
    for task, given, found, names_for in (
        ("name alone", bare, answers_bare, lambda query: names),
        ("oblast given", queries, answers, lambda query: by_oblast.get(query.get("region"), names)),
    ):
        print(f"\naccuracy, {task}")
        report(f"ours, all {len(queries)}", *judge_ours(found, wanted), len(queries))
        report(f"ours, the peer's {count}", *judge_ours(found[:count], wanted), count)
        for name, how in PEERS:
            report(f"rapidfuzz {name}", *judge_peer(how, given[:count], wanted, names_for, places), count)

    nobodys = [
        {"id": str(n), "name": "".join(rng.choice(string.ascii_lowercase) for _ in range(rng.randint(4, 11))).capitalize()}
        for n in range(2000)
    ]
    statuses = collections.Counter(answer["status"] for answer in run_batch(executable, nobodys)[2])
    print("\n2000 strings of random letters: " + ", ".join(f"{statuses[s]} {s}" for s in ("resolved", "ambiguous", "unresolved")))


if __name__ == "__main__":
    main()
