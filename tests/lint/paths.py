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


def ours(root):
    """What git tracks or would; without git's word, all but the builds.

    The checkout may belong to another user: git is told not to mind.
    """
    listing = subprocess.run(
        ["git", "-c", "safe.directory=*", "-C", root, "ls-files", "-z",
         "--cached", "--others", "--exclude-standard"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False).stdout
    names = listing.decode().split("\0")[:-1]
    files = [root / name for name in names] or [
        file for file in sorted(root.rglob("*")) if not
        {"build", ".git", "__pycache__"} & set(file.relative_to(root).parts)]
    return [file for file in files if file.is_file()]


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    here = re.escape(str(root)) if len(str(root)) > 5 else "(?!)"
    pattern = re.compile(f"{PLACES}|{HOSTS}|{here}".encode())
    files = ours(root)
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
