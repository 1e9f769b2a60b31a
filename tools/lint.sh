#!/bin/sh
# lint.sh JOBS - all lint tests of the dev build, then format and tidy if
# present.
set -eu

cd "$(dirname "$0")/.."
ctest --preset dev -L lint
if command -v clang-format >/dev/null 2>&1; then
    git ls-files -z '*.c' '*.h' | xargs -0 clang-format --dry-run --Werror
    echo "clang-format: clean"
else
    echo "clang-format is not installed: formatting NOT checked" >&2
fi
if command -v clang-tidy >/dev/null 2>&1; then
    # What it says of its count of warnings in system headers is no finding.
    git ls-files -z '*.c' ':!tests' |
        xargs -0 -n 4 -P "$1" sh -c 'clang-tidy --quiet -p build/dev "$@" \
            2>build/dev/tidy.$$ || { cat build/dev/tidy.$$ >&2; exit 1; }' -
    rm -f build/dev/tidy.*
    echo "clang-tidy: clean"
else
    echo "clang-tidy is not installed: NOT run" >&2
fi
