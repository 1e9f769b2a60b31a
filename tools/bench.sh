#!/bin/sh
# bench.sh JOBS - build the release programs and print their ratios.
set -eu

cd "$(dirname "$0")/.."
tools/build.sh release "$1" >/dev/null
python3 bench/bench.py --build build/release --jobs "$1"
python3 bench/model.py build/release/earlydel
