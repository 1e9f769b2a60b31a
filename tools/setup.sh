#!/bin/sh
# setup.sh - see that what the build and the tests need is installed.
#
# Looks for each need by command, pkg-config module or header; what is missing
# comes from Debian packages, as root or through sudo.  Nothing is installed
# when nothing is missing.  Nothing is asked: where sudo wants a password and
# nobody is there to give it, the packages to install are named instead.
set -eu

missing=

need_command() { # COMMAND PACKAGE
    command -v "$1" >/dev/null 2>&1 || missing="$missing $2"
}

need_module() { # MODULE PACKAGE
    pkg-config --exists "$1" 2>/dev/null || missing="$missing $2"
}

find_missing() {
    missing=
    need_command make make
    need_command "${CC:-gcc}" gcc
    need_command cmake cmake
    need_command ninja ninja-build
    need_command pkg-config pkg-config
    need_command git git
    need_command patch patch
    need_command python3 python3
    [ -n "${EARLYDEL_TARBALL_DIR:-}" ] || need_command npm npm
    [ -f /usr/include/stdlib.h ] || missing="$missing libc6-dev"
    need_module glib-2.0 libglib2.0-dev
    need_module libgit2 libgit2-dev
    need_module jansson libjansson-dev
    need_module check check
    missing=$(echo "$missing" | tr ' ' '\n' | sort -u | xargs)
}

# The words that make a command root's.  sudo forgets the proxies: name them.
become_root() {
    if [ "$(id -u)" -eq 0 ]; then
        return
    fi
    command -v sudo >/dev/null 2>&1 || return 1
    ask=
    [ -t 0 ] && [ -z "${CI:-}" ] || ask=-n
    sudo $ask true 2>/dev/null || return 1
    echo "sudo $ask"
}

# Debian's lists may be locked by a timer of the machine: wait for it.  Lists
# that cannot be renewed (a foreign archive is down) may do as they are.
install_missing() {
    apt="$1 env DEBIAN_FRONTEND=noninteractive
        ${http_proxy:+http_proxy=$http_proxy}
        ${https_proxy:+https_proxy=$https_proxy}
        ${no_proxy:+no_proxy=$no_proxy}
        apt-get -q -y -o DPkg::Lock::Timeout=600 -o Acquire::Retries=3"
    for wait in 10 20 30 0; do
        $apt update </dev/null && break
        sleep $wait
    done
    $apt install --no-install-recommends $missing </dev/null
}

find_missing
[ -n "$missing" ] || exit 0
if ! command -v apt-get >/dev/null 2>&1; then
    echo "Missing: $missing" >&2
    echo "(Debian's names.) Install them and run make again." >&2
    exit 1
fi
if ! as_root=$(become_root); then
    echo "Missing packages: $missing" >&2
    echo "Neither root nor sudo: ask an administrator to run" >&2
    echo "    apt-get install $missing" >&2
    exit 1
fi
echo "Installing: $missing" >&2
install_missing "$as_root"
find_missing
[ -z "$missing" ] || {
    echo "Still missing: $missing" >&2
    exit 1
}
