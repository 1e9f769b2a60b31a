#!/bin/sh
# lint.sh - all lint tests of the dev build, then format and tidy if present.
set -eu

cd "$(dirname "$0")/.."
ctest --preset dev -L lint
if command -v clang-format >/dev/null 2>&1; then
    git ls-files '*.c' '*.h' | xargs clang-format --dry-run --Werror
    echo "clang-format: clean"
else
    echo "clang-format is not installed: formatting NOT checked" >&2
fi
if command -v clang-tidy >/dev/null 2>&1; then
    git ls-files '*.c' | grep -v '^tests/' |
        xargs clang-tidy --quiet -p build/dev
    echo "clang-tidy: clean"
else
    echo "clang-tidy is not installed: NOT run" >&2
fi
