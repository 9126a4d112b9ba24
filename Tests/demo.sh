#!/usr/bin/env bash
# The README's main job: read seeds/, print captures by region, write claims.geojson.
# TERRACLAIM names the executable; the store is made anew at each run.
set -euo pipefail
cd "$(dirname "$0")/.."
terraclaim=${TERRACLAIM:?names no executable; run "make demo"}
store=.build/demo.gpkg
rm -f "$store" "$store-wal" "$store-shm"

echo "== terraclaim add seeds/reports.ndjson"
"$terraclaim" add seeds/reports.ndjson --store "$store"
echo
echo "== terraclaim regions        (captures by region)"
"$terraclaim" regions --store "$store"
echo
echo "== terraclaim list --region Donetsk"
"$terraclaim" list --region Donetsk --store "$store"
echo
echo "== terraclaim export claims.geojson"
"$terraclaim" export claims.geojson --store "$store"
echo "Open claims.geojson in QGIS, kepler.gl or any GIS; ask more of the store with --store $store"
