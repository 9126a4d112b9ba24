#!/usr/bin/env bash
# Fuzzes extraction under AddressSanitizer: Tests/fuzz.sh INPUTS [CORPUS FOLDER] [MORE PASSAGES.jsonl...]
# The corpus folder keeps what was found, so that a later run goes on from there; crashes are written beside it.
set -euo pipefail
inputs=${1:?names no number of inputs}
corpus=${2:-.build-fuzz/corpus}
shift; shift || true
cd "$(dirname "$0")/.."
export SWIFT_BACKTRACE=enable=no TERRACLAIM_FUZZ=1
build=(swift build --build-path .build-fuzz -c release --product extraction-fuzzer -Xswiftc -sanitize=fuzzer,address
    -Xswiftc -use-ld=lld)
"${build[@]}" >&2
mkdir -p "$corpus"
python3 - "$corpus" seeds/passages.jsonl "$@" <<'END'
import hashlib, json, sys
folder, files = sys.argv[1], sys.argv[2:]
languages = {"en": 1, "ru": 2, "uk": 3}
for file in files:
    for line in open(file, encoding="utf-8"):
        passage = json.loads(line)
        # Whole passages are long; their sentences make more inputs of the length that is tried.
        parts = [part for part in passage["text"].split("\n") if part.strip()]
        for part in parts:
            for high in (0, 0x50):
                data = bytes([high | languages.get(passage.get("lang"), 0)]) + part.encode()[:400]
                open(f"{folder}/{hashlib.sha1(data).hexdigest()}", "wb").write(data)
END
fuzzer=$("${build[@]}" --show-bin-path)/extraction-fuzzer
exec "$fuzzer" -max_len=400 -runs="$inputs" -artifact_prefix="$corpus/../" -print_final_stats=1 "$corpus"
