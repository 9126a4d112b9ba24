#!/usr/bin/env bash
# Installs what building ("build") or testing ("test") needs on Debian; says what it cannot install.
set -euo pipefail
cd "$(dirname "$0")/.."
wanted=${1:?names no purpose, expected build or test}
packages=(libsqlite3-dev)
if [ "$wanted" = test ]; then packages+=(gdal-bin python3 python3-venv); fi

missing=()
for package in "${packages[@]}"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
    as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || {
            echo "setup: ${missing[*]} not installed, and neither root nor sudo: install them, then try again" >&2
            exit 1
        }
        as_root=(sudo)
    fi
    echo "setup: installing ${missing[*]}"
    "${as_root[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
command -v swift >/dev/null || {
    echo "setup: no Swift toolchain on PATH, expected swift 6.2 or later (swift.org/install)" >&2
    exit 1
}
if [ "$wanted" = test ] && [ ! -x .venv/bin/geojson-validator-ready ]; then
    python3 -m venv .venv
    .venv/bin/pip install --quiet --disable-pip-version-check -r Tests/requirements.txt
    ln -sf python3 .venv/bin/geojson-validator-ready
fi
