#!/usr/bin/env bash
# Writing 1 M features: our writers, and GDAL's ogr2ogr writing the same features as GeoJSON, in one run.
# COUNT features, by default 1,000,000; both sides best of RUNS, by default 2; needs gdal-bin, python3, about 5 GB in TMPDIR.
# Not the same work: our side writes records made up in memory, ogr2ogr also reads a GeoPackage. So the ratio compares
# writers and says nothing about reading a store. On a busy machine trust CPU seconds more than seconds.
set -euo pipefail
cd "$(dirname "$0")/.."
count=${COUNT:-1000000}
runs=${RUNS:-2}
swift build -c release --product export-benchmark >&2
benchmark=$(swift build -c release --show-bin-path)/export-benchmark
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Prints seconds (best of $1 runs), peak memory in MB and CPU seconds of the command; its standard output goes to the file $2.
measure() {
    python3 - "$@" <<'PYTHON'
import os, sys, time
runs, target, command = int(sys.argv[1]), sys.argv[2], sys.argv[3:]
best, peak, cpu = float("inf"), 0, float("inf")
for _ in range(runs):
    if os.path.exists(command[-2]) and command[0] == "ogr2ogr":
        os.remove(command[-2])
    start = time.monotonic()
    process = os.fork()
    if process == 0:
        output = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
        os.dup2(output, 1)
        os.execvp(command[0], command)
    _, status, usage = os.wait4(process, 0)
    if status:
        sys.exit(f"{command[0]} ended with {status}")
    best, peak = min(best, time.monotonic() - start), max(peak, usage.ru_maxrss / 1024)
    cpu = min(cpu, usage.ru_utime + usage.ru_stime)
print(f"{best:.3f} {peak:.0f} {cpu:.3f}")
PYTHON
}

row() {
    awk -v name="$1" -v s="$2" -v mb="$3" -v c="$4" -v b="$5" 'BEGIN {
        printf "%-24s %7.2f s %7.2f s CPU %6.0f MB/s %5.0f MB peak %6.0f MB written\n", name, s, c, b / 1e6 / s, mb, b / 1e6
    }'
}

for format in geojson geojsonl csv ndjson; do
    read -r seconds memory cpu < <(measure "$runs" "$folder/out.$format" "$benchmark" "$count" "$format")
    row "terraclaim $format" "$seconds" "$memory" "$cpu" "$(stat -c %s "$folder/out.$format")"
    if [ "$format" = geojson ]; then ours=$seconds ourcpu=$cpu; fi
done
ogr2ogr -f GPKG "$folder/in.gpkg" "$folder/out.geojson" -nln claims
read -r theirs memory cpu < <(measure "$runs" /dev/null ogr2ogr -f GeoJSON -lco COORDINATE_PRECISION=5 "$folder/gdal.geojson" "$folder/in.gpkg")
row "ogr2ogr GPKG > GeoJSON" "$theirs" "$memory" "$cpu" "$(stat -c %s "$folder/gdal.geojson")"
awk -v a="$ours" -v b="$theirs" -v c="$ourcpu" -v d="$cpu" -v n="$count" 'BEGIN {
    printf "%d features: %.1f times as fast as ogr2ogr, by CPU time %.1f times\n", n, b / a, d / c
}'
