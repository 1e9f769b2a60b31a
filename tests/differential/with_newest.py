"""Runs a script of this folder with the newest interpreter of the machine.

    python3 with_newest.py [--needs-binary] [--since 3.X] SCRIPT ARGS...

Ends with 77, which ctest calls skipped, when there is none from 3.11 on (or
from another version on) or, if asked for, no binary; and says so.  Runs on 3.8 and later.
"""
import os
import subprocess
import sys

import files

SKIP = 77


def main():
    args = sys.argv[1:]
    if args[0] == "--needs-binary":
        args = args[1:]
        if not os.path.exists(files.binary()):
            print("SKIPPED: no binary at %s" % files.binary())
            sys.exit(SKIP)
    since = (3, 11)
    if args[0] == "--since":
        since = tuple(int(part) for part in args[1].split("."))
        args = args[2:]
    found = {version: path for version, path in files.interpreters().items()
             if version >= since}
    if not found:
        print("SKIPPED: no CPython %d.%d or newer on this machine" % since)
        sys.exit(SKIP)
    python = found[max(found)]
    print("with CPython %d.%d" % max(found), flush=True)
    script = os.path.join(files.HERE, args[0])
    sys.exit(subprocess.run([python, script] + args[1:]).returncode)


if __name__ == "__main__":
    main()
