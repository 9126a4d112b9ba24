#!/bin/sh
# Makes a country of 1,000,000 settlements in GeoNames' format and imports it: time, peak memory, size.
# Usage: Benchmarks/import.sh TERRACLAIM IMPORT_SAMPLE [SETTLEMENTS]
set -eu
terraclaim=$1
sample=$2
settlements=${3:-1000000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$sample" "$folder/files" "$settlements"
python3 - "$terraclaim" "$folder" <<'PYTHON'
import os, resource, subprocess, sys, time
terraclaim, folder = sys.argv[1:]
files, target = folder + "/files/", folder + "/sample.gazetteer"
began = time.time()
subprocess.run(
    [terraclaim, "gazetteer", "import", files + "QS.txt", "--alternate-names", files + "alternateNamesV2.txt",
     "--local-language", "ru", "--admin1", files + "admin1CodesASCII.txt", "--admin2", files + "admin2Codes.txt", "--to", target], check=True)
seconds = time.time() - began
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(f"import: {seconds:.1f} s, peak {peak:.0f} MB, index {os.path.getsize(target) / 2**20:.0f} MB")
PYTHON
