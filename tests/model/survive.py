#!/usr/bin/env python3
"""survive.py EARLYDEL [FOLDER...] - the model runs whatever there is.

Each file is run as a program and predicted: nothing may crash, nothing may
hang.  Looked at are the exit status (0, 1 or 2: of its own), the words of a
sanitizer, and how long it takes.  FOLDER is the standard library of the newest
CPython found; files that the analyzer refuses are refused here, too.  The
runs read nothing and write nothing but what is thrown away.
"""
import argparse
import concurrent.futures
import os
import pathlib
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "bench"))
import pythons  # noqa: E402

BAD = (b"AddressSanitizer", b"runtime error:", b"LeakSanitizer", b"Assertion `",
       b"out of memory")


def attempt(command, limit):
    """(seconds, what is wrong or None)"""
    begin = time.monotonic()
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, timeout=limit,
                              stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE)
    except subprocess.TimeoutExpired:
        return limit, "does not end"
    seconds = time.monotonic() - begin
    for word in BAD:
        if word in done.stderr:
            return seconds, word.decode()
    if done.returncode not in (0, 1, 2):
        return seconds, "ends with %d" % done.returncode
    return seconds, None


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("earlydel")
    parser.add_argument("folders", nargs="*", type=pathlib.Path)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--limit", type=float, default=60)
    parser.add_argument("--every", type=int, default=1,
                        help="only each n-th file")
    parser.add_argument("--first", type=int, default=0,
                        help="of these, begin with this one")
    args = parser.parse_args()
    folders = args.folders
    if not folders:
        folders = [pathlib.Path(list(pythons.all_pythons().values())[-1][1])]
    files = sorted(f for folder in folders for f in folder.rglob("*.py"))
    files = files[args.first::args.every]
    if not files:
        sys.exit("survive: there is no file")
    runs = [(seconds_of, file) for file in files
            for seconds_of in ("run", "predict")]
    bad, slow = [], []
    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        command = [args.earlydel, "model"]
        done = pool.map(lambda r: attempt([*command, r[0], str(r[1])],
                                          args.limit), runs)
        for (how, file), (seconds, wrong) in zip(runs, done):
            slow.append((seconds, how, str(file)))
            if wrong:
                bad.append((how, str(file), wrong))
                print("%s %s: %s" % (how, file, wrong), flush=True)
    slow.sort(reverse=True)
    for seconds, how, file in slow[:10]:
        print("%6.1f s  %s %s" % (seconds, how, file))
    print("%d runs of %d files, %d bad" % (len(runs), len(files), len(bad)))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
