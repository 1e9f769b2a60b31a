#!/bin/sh
# Records what real interpreters print for programs/*.py.
#
#   sh record.sh          write expected/<version>/<name>.txt
#   sh record.sh --check  compare only; exit status 1 on any difference
#
# The interpreters are those in EARLYDEL_PYTHONS (paths, blank-separated), or
# else python3.8 ... python3.14 on PATH and below pyenv's root.  They run with
# -E -S, standard output only; hash randomization stays on.
set -u
here=$(cd "$(dirname "$0")" && pwd)
check=0
if [ "${1-}" = "--check" ]; then check=1; fi

pythons=${EARLYDEL_PYTHONS-}
if [ -z "$pythons" ]; then
    root=$(pyenv root 2>/dev/null || echo "$HOME/.pyenv")
    for minor in 8 9 10 11 12 13 14; do
        for p in $(command -v "python3.$minor") "$root"/versions/3.$minor.*/bin/python3; do
            if [ -x "$p" ] && "$p" -c "" 2>/dev/null; then
                pythons="$pythons $p"; break
            fi
        done
    done
fi
if [ -z "$pythons" ]; then echo "record.sh: no interpreter found: SKIPPED"; exit 77; fi

cd "$here/programs" || exit 2
bad=0
for python in $pythons; do
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])') || exit 2
    out=$here/expected/$version
    mkdir -p "$out"
    for f in *.py; do
        name=${f%.py}
        needs=$(sed -n '1s/^# needs //p' "$f")
        if [ -n "$needs" ] && ! "$python" -c 'import sys; sys.exit(
            sys.version_info < tuple(map(int, sys.argv[1].split("."))))' \
            "$needs"; then continue; fi # a syntax that is newer
        text=$("$python" -E -S "$f" 2>/dev/null; echo "status $?")
        case $text in *"status 0") ;; *) echo "$version $name: failed"; bad=1; continue ;; esac
        text=${text%status 0}
        if [ $check -eq 0 ]; then
            printf '%s' "$text" >"$out/$name.txt"
        elif [ "$text" != "$(cat "$out/$name.txt"; echo)" ] && [ "$text" != "$(cat "$out/$name.txt")
" ]; then
            echo "$version $name: differs"; bad=1
        fi
    done
    echo "$version: $(ls "$out" | wc -l) programs"
done
exit $bad
