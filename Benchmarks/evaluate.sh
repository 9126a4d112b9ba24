#!/usr/bin/env bash
# Scores extraction and name resolution on the annotated sets and on our own passages.
# TERRACLAIM names the executable, EVALUATION the folder with dev.jsonl and names_dev.tsv.
set -euo pipefail
cd "$(dirname "$0")/.."
terraclaim=${TERRACLAIM:?names no executable; run "make evaluate"}
sets=${EVALUATION:?names no folder; run "make evaluate"}
echo "== our own passages (seeds/passages.jsonl), by language"
"$terraclaim" evaluate seeds/passages.jsonl --by lang
if [ ! -e "$sets/dev.jsonl" ]; then
    echo "no annotated sets in $sets: only our own passages were scored" >&2
    exit 0
fi
echo; echo "== $sets/dev.jsonl, by language"
"$terraclaim" evaluate "$sets/dev.jsonl" --by lang
echo; echo "== $sets/names_dev.tsv, region given"
"$terraclaim" evaluate names "$sets/names_dev.tsv"
echo; echo "== $sets/names_dev.tsv, no region"
"$terraclaim" evaluate names "$sets/names_dev.tsv" --no-region
