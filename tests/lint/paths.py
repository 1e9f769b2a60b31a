#!/usr/bin/env python3
"""paths.py ROOT - no file may know the machine it was written on.

Looks for folders of build machines, for this checkout's own place and for
hosts that only a package client should know.
"""
import pathlib
import re
import subprocess
import sys

PLACES = r"(?<![\w.])/(?:work|root)/|/home/[a-z]+/|/tmp/[a-z]+/"
HOSTS = r"registry\.(?:npmjs|yarnpkg)|pythonhosted\.|deb\.debian\."


def tracked(root):
    listing = subprocess.run(
        ["git", "-C", root, "ls-files", "-z", "--cached", "--others",
         "--exclude-standard"], stdout=subprocess.PIPE, check=False).stdout
    names = listing.decode().split("\0")[:-1]
    return [root / name for name in names if (root / name).is_file()]


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    here = re.escape(str(root)) if len(str(root)) > 5 else "(?!)"
    pattern = re.compile(f"{PLACES}|{HOSTS}|{here}".encode())
    files = tracked(root)
    found = []
    for file in files:
        for number, line in enumerate(file.read_bytes().split(b"\n"), 1):
            hit = pattern.search(line)
            if hit:
                found.append(f"{file.relative_to(root)}:{number}: "
                             f"{hit[0].decode()}")
    print("\n".join(found) or f"paths: {len(files)} files know no machine")
    return bool(found or not files)


sys.exit(main())
