#!/bin/sh
# build.sh PRESET JOBS - configure once, then build; quiet unless it fails.
set -eu

cd "$(dirname "$0")/.."
preset=$1
if [ ! -f "build/$preset/build.ninja" ]; then
    cmake --preset "$preset"
fi
exec cmake --build "build/$preset" --parallel "$2"
