#!/bin/sh
# test.sh PRESET JOBS [CTEST ARGS...] - build a preset and run its tests.
#
# What ctest said stands in build/PRESET/tests.log, too.
set -eu

cd "$(dirname "$0")/.."
preset=$1
jobs=$2
shift 2
tools/build.sh "$preset" "$jobs"
npm_config_fetch_retries=0 tools/fetch-deps.sh build/deps tools/test-deps.lock ||
    echo "test: its tests are skipped" >&2

# Older sanitizers cannot place their shadow where addresses are too random.
fixed=
bits=$(cat /proc/sys/vm/mmap_rnd_bits 2>/dev/null || echo 0)
case $preset in
asan | tsan | fuzz)
    if [ "$bits" -gt 28 ] && setarch "$(uname -m)" -R true 2>/dev/null; then
        fixed="setarch $(uname -m) -R"
    fi
    ;;
esac
exec $fixed ctest --preset "$preset" -j "$jobs" \
    --output-log "build/$preset/tests.log" "$@"
