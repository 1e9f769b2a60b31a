#!/bin/sh
# fetch-deps.sh DIR [LOCK] - unpack what deps.lock, or LOCK, names under DIR.
#
# Each tarball is taken from EARLYDEL_TARBALL_DIR when that is set and holds
# it, else from `npm pack`, which brings it without running any script.  The
# SHA-512 of the lock file decides; what does not match is never unpacked.
# A folder appears under DIR whole or not at all, and one run waits for
# another.  DIR/<folder>/.lock says what was unpacked there.
set -eu

unset CDPATH
lock=${2:-$(dirname "$0")/deps.lock}
mkdir -p "${1:?usage: fetch-deps.sh DIR [LOCK]}"
dir=$(cd "$1" && pwd)

die() {
    echo "fetch-deps: $*" >&2
    exit 1
}

# obtain PACKAGE VERSION FILE INTO - put the tarball FILE into the folder INTO
obtain() {
    if [ -n "${EARLYDEL_TARBALL_DIR:-}" ] &&
        [ -f "$EARLYDEL_TARBALL_DIR/$3" ]; then
        cp "$EARLYDEL_TARBALL_DIR/$3" "$4/$3"
        return
    fi
    command -v npm >/dev/null ||
        die "npm is missing; install it, or set EARLYDEL_TARBALL_DIR to a" \
            "folder that holds $3"
    # A cache of its own: the home folder may be missing or closed.
    (cd "$4" && npm_config_cache=${npm_config_cache:-$4/cache} \
        npm pack --silent --ignore-scripts "$1@$2" >/dev/null) </dev/null ||
        die "npm could not bring $1@$2"
    [ -f "$4/$3" ] || die "npm pack $1@$2 did not write $3"
}

# install FOLDER PACKAGE VERSION SHA512
install_one() {
    if [ "$(cat "$dir/$1/.lock" 2>/dev/null)" = "$4" ]; then
        return
    fi
    tarball=$(echo "$2-$3.tgz" | sed 's/^@//; s,/,-,')
    work=$(mktemp -d "$dir/.unpack.XXXXXX")
    trap 'rm -rf "$work"' EXIT
    obtain "$2" "$3" "$tarball" "$work"
    echo "$4  $work/$tarball" | sha512sum --check --status ||
        die "SHA-512 of $tarball is not the one in $lock"
    tar -xzf "$work/$tarball" -C "$work" --no-same-owner
    echo "$4" >"$work/package/.lock"
    rm -rf "${dir:?}/$1"
    mv "$work/package" "$dir/$1"
    rm -rf "$work"
    trap - EXIT
    echo "fetch-deps: $2 $3"
}

if command -v flock >/dev/null; then
    exec 9>"$dir/.flock"
    flock 9
fi
while read -r folder package version sum; do
    case $folder in
    '' | '#'*) continue ;;
    esac
    install_one "$folder" "$package" "$version" "$sum" </dev/null
done <"$lock"
