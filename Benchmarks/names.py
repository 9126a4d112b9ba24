#!/usr/bin/env python3
"""Compare `terraclaim resolve --batch` with rapidfuzz over the same names, in the same run.

    Benchmarks/names.py [EXECUTABLE] [--queries N] [--peer-queries N] [--seed N]

The names are those of `terraclaim gazetteer names --all`. Queries are names of single settlements with one or two random
edits, and the oblast. The peer is rapidfuzz `process.extractOne` with Damerau-Levenshtein distance and with Levenshtein
distance, at most 3, over all distinct names, on one core; it is not told the oblast, so its accuracy counts any place that
bears the name found. Prints core time per query, the ratio, and how often the settlement meant is the answer.
"""
import argparse
import collections
import json
import os
import random
import resource
import subprocess
import time

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein, Levenshtein


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
    return time.perf_counter() - began, children() - busy, [json.loads(line) for line in out.splitlines()]


def run_peer(name, scorer, queries, wanted, names, places):
    began = time.process_time()
    right = 0
    for query, ident in zip(queries, wanted):
        found = process.extractOne(query, names, scorer=scorer, score_cutoff=3)
        right += bool(found) and ident in places[found[0]]
    per_query = (time.process_time() - began) / len(queries)
    print(f"rapidfuzz {name:22} {per_query * 1e6:10.1f} µs per query   right {right / len(queries):.3f}")
    return per_query


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
    oblast = regions(executable, {i for i, _ in chosen})
    queries = []
    for number, (ident, name) in enumerate(chosen):
        query = {"id": str(number), "name": misprint(name, rng)}
        if oblast[ident]:
            query["region"] = oblast[ident]
        queries.append(query)
    print(f"{len(names)} distinct names; {len(queries)} misprinted queries, {options.peer_queries} of them for the peer")
    run_batch(executable, queries[:200])
    elapsed, busy, answers = run_batch(executable, queries)
    ours = busy / len(queries)
    verdicts = collections.Counter()
    for answer, (ident, _) in zip(answers, chosen):
        top = (answer["place"] or {}).get("id")
        among = any(c["id"] == ident for c in answer["candidates"])
        verdicts["right" if top == ident else "wrong" if top else "honest" if among else "missed"] += 1
    shares = "  ".join(f"{k} {verdicts[k] / len(queries):.3f}" for k in ("right", "honest", "wrong", "missed"))
    print(f"ours      resolve --batch         {ours * 1e6:10.1f} µs per query   {shares}   {elapsed:.1f} s in all on {os.cpu_count()} cores")
    count = options.peer_queries
    texts, wanted = [q["name"] for q in queries[:count]], [i for i, _ in chosen[:count]]
    for name, scorer in (("DamerauLevenshtein", DamerauLevenshtein.distance), ("Levenshtein", Levenshtein.distance)):
        peer = run_peer(name, scorer, texts, wanted, names, places)
        print(f"  that is {peer / ours:.0f} times ours")


if __name__ == "__main__":
    main()
