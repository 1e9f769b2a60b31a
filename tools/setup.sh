#!/bin/sh
# setup.sh - see that what the build and the tests need is installed.
#
# Looks for each need by command, pkg-config module or header; what is missing
# comes from Debian packages, as root or through sudo.  Nothing is installed
# when nothing is missing.
set -eu

missing=

need_command() { # COMMAND PACKAGE
    command -v "$1" >/dev/null 2>&1 || missing="$missing $2"
}

need_module() { # MODULE PACKAGE
    pkg-config --exists "$1" 2>/dev/null || missing="$missing $2"
}

need_command gcc gcc
need_command cmake cmake
need_command ninja ninja-build
need_command pkg-config pkg-config
need_command git git
need_command patch patch
need_command python3 python3
need_command npm npm
[ -f /usr/include/stdlib.h ] || missing="$missing libc6-dev"
need_module glib-2.0 libglib2.0-dev
need_module libgit2 libgit2-dev
need_module jansson libjansson-dev
need_module check check
[ -n "$missing" ] || exit 0

missing=$(echo "$missing" | tr ' ' '\n' | sort -u | xargs)
if ! command -v apt-get >/dev/null 2>&1; then
    echo "Missing:$missing" >&2
    echo "(Debian's names.) Install them and run make again." >&2
    exit 1
fi
if [ "$(id -u)" -eq 0 ]; then
    as_root=
elif command -v sudo >/dev/null 2>&1; then
    as_root=sudo
else
    echo "Missing packages: $missing" >&2
    echo "Neither root nor sudo: ask an administrator to run" >&2
    echo "    apt-get install $missing" >&2
    exit 1
fi
echo "Installing: $missing" >&2
$as_root apt-get update -q
$as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends $missing
