"""measure.py - run a program once, and show a figure of several rounds."""
import collections
import os
import statistics
import subprocess
import sys
import tempfile
import time

Run = collections.namedtuple("Run", "wall cpu peak out")


def run(command, stdin=b"", folder=None):
    """Run once; seconds of the clock, of the processor, and peak bytes."""
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out:
        given.write(stdin)
        given.seek(0)
        begin = time.perf_counter()
        child = subprocess.Popen(command, stdin=given, stdout=out,
                                 stderr=subprocess.DEVNULL, cwd=folder)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - begin
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        text = out.read()
    if child.returncode not in (0, 1):
        sys.exit(f"bench: exit code {child.returncode}: {command}")
    return Run(wall, usage.ru_utime + usage.ru_stime,
               usage.ru_maxrss * 1024, text)


def alternate(rounds, *programs):
    """[runs of the first program, runs of the second ...], by turns, after
    one round for the page cache."""
    for program in programs:
        program()
    return list(zip(*[[program() for program in programs]
                      for _ in range(rounds)]))


def show_best(title, ours, theirs, goal=""):
    """The ratio of the best runs, which a busy machine disturbs least, with
    the lowest and the highest of the rounds'."""
    ratios = [a / b for a, b in zip(ours, theirs)]
    print(f"{title:<58} {min(ours) / min(theirs):6.2f}   "
          f"({min(ratios):.2f} .. {max(ratios):.2f}) {goal}", flush=True)


def show(title, ratios, goal=""):
    middle, low, high = statistics.median(ratios), min(ratios), max(ratios)
    print(f"{title:<58} {middle:6.2f}   ({low:.2f} .. {high:.2f}) {goal}",
          flush=True)
