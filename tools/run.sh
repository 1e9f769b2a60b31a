#!/bin/sh
# run.sh [ARGS...] - run the release build; without arguments, show the patch
# and its predictions for the programs of corpus/.
set -eu

cd "$(dirname "$0")/.."
if [ $# -eq 0 ]; then
    set -- diff --predict corpus/pipelines corpus/images corpus/training \
        corpus/workers corpus/servers
fi
code=0
build/release/earlydel "$@" || code=$?
[ "$code" -le 1 ] || exit "$code" # 1 only says that there is something to delete
