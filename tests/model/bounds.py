#!/usr/bin/env python3
"""bounds.py EARLYDEL - what never ends, ends on the model.

Each program goes on for ever, or for hours, or wants more memory than there
is, in a way of its own: in few steps that are long, in many that are short,
inside one operation.  The model has to end by itself: within its budget, which
counts work and not only steps, or with what the program raises.  `--budget N`
gives each less work, so that a build with sanitizers comes to an end, too.
"""
import argparse
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

PROGRAMS = {
    # long steps
    "copies": "x = list(range(1000000))\nwhile True: y = x[:]",
    "search": "x = list(range(100000))\nwhile True: -1 in x",
    "letters": "x = 'ab' * 1000000\nwhile True:\n"
               "    x.find('aab'); x.count('b'); x.replace('c', 'd')",
    "front": "x = list(range(200000))\nwhile x: x.insert(0, 1); x.pop(0)",
    "prefix": "x = ''\nwhile True: x = 'a' + x",
    "doubles": "x = 'a'\nwhile True: x += x",
    "doubled list": "x = [1]\nwhile True: x = x + x",
    "joined": "x = 'a' * 2 ** 20\nwhile True: x = x.join('abcdefgh')",
    "collections": "import gc\nx = [[] for i in range(100000)]\n"
                   "while True: gc.collect()",
    "matches": "import re\nre.match(r'(a+)+$', 'a' * 60 + 'b')",
    "sources": "while True: eval('1+1')",
    "printed": "x = 'a' * 1000000\nwhile True: print(x)",
    # one operation
    "many items": "x = [0] * 10 ** 10",
    "long text": "x = 'a' * 2 ** 40",
    "wide": "'%1000000000d' % 1",
    "power": "pow(3, 10 ** 9)",
    "power that fits": "x = 3 ** 2000000",
    "squares": "x = 3\nwhile True: x = x * x",
    "modular": "x = pow(3, 1 << 4000000, (1 << 100000) + 1)",
    "digits": "x = 1 << 4000000\nwhile True: hex(x); bin(x); x % 10 ** 30",
    "from digits": "x = int('f' * 4000000, 16)",
    "shift": "1 << (1 << 40)",
    "sum": "sum(range(10 ** 12))",
    "most": "max(range(10 ** 12))",
    "in a range": "10 ** 11 + .5 in range(10 ** 12)",
    "counted": "import itertools\nlist(itertools.count())",
    "sorted": "sorted(range(10 ** 12))",
    # shared parts, seen again and again
    "shown": "a = [1]\nfor i in range(60): a = [a, a]\nrepr(a)",
    "equal": "a = b = (1,)\n"
             "for i in range(60): a, b = (a, a), (b, b)\na == b",
    "hashed": "a = (1,)\nfor i in range(60): a = (a, a)\nhash(a)",
    "copied": "import copy\nclass C:\n"
              "    def __deepcopy__(self, memo):\n"
              "        return copy.deepcopy(C()), copy.deepcopy(C())\n"
              "copy.deepcopy(C())",
    # tables
    "one hash": "class A:\n    def __hash__(self): return 1\n"
                "d = {A(): i for i in range(100000)}",
    "one hash in a set": "class A:\n    def __hash__(self): return 1\n"
                         "d = {A() for i in range(100000)}",
    "references": "import weakref\nclass A: pass\na = A()\n"
                  "w = [weakref.ref(a, print) for i in range(300000)]",
    "classes": "c = object\nfor i in range(100000):\n"
               "    c = type('c', (c,), {})\nc.x",
    "wide classes": "c = [type('c', (), {}) for i in range(2000)]\n"
                    "while True: type('d', tuple(c), {})",
    # they make what makes them
    "finalizers": "class A:\n    def __del__(self): A(); A()\nA()",
    "again": "def f():\n    try: f()\n    finally: f()\nf()",
    "deep": "a = []\nfor i in range(300000): a = [a]\nrepr(a)",
    "memory": "x = []\nwhile True: x.append([x])",
    "generators": "def g():\n    while True: yield\nfor x in g(): pass",
    "threads": "import threading\ndef f():\n"
               "    while True: threading.Thread(target=f).start()\nf()",
    "a lock": "import threading\n"
              "l = threading.Lock(); l.acquire(); l.acquire()",
    # what waits
    "input": "import sys\nwhile True: sys.stdin.read(); sys.stdin.readline()",
    "sleeps": "import time\nwhile True: time.sleep(10 ** 9)",
    "a queue": "import queue\nqueue.Queue().get()",
    "tasks": "import asyncio\nasync def f():\n"
             "    while True: await asyncio.sleep(1)\nasyncio.run(f())",
}
ENDS = (0, 1, 2)


def cpu():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def run(command, limit):
    """(seconds of a processor, MB, status or None)"""
    before = cpu()
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL,
                             stdout=subprocess.DEVNULL,
                             stderr=subprocess.PIPE)
    try:
        _, said = child.communicate(timeout=limit)
    except subprocess.TimeoutExpired:
        child.kill()
        child.communicate()
        return cpu() - before, None, "does not end"
    last = said.decode(errors="replace").rstrip().rpartition("\n")[2]
    return cpu() - before, child.returncode, last


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("earlydel")
    parser.add_argument("--budget", type=int, help="work of each")
    parser.add_argument("--limit", type=float, default=120,
                        help="seconds that each may take")
    parser.add_argument("--verbose", action="store_true")
    args = parser.parse_args()
    budget = ["--budget", str(args.budget)] if args.budget else []
    bad, most = 0, (0, "")
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "program.py"
        for name, text in PROGRAMS.items():
            file.write_text(text + "\n")
            seconds, status, said = run(
                [args.earlydel, "model", "run", *budget, os.fspath(file)],
                args.limit)
            most = max(most, (seconds, name))
            if status not in ENDS or "out of memory" in said:
                bad += 1
                print("%s: %s, %s" % (name, status, said))
            elif args.verbose:
                print("%6.1f s  %s: %s" % (seconds, name, said))
    print("%d of %d programs end, the longest after %.1f s (%s)" % (
        len(PROGRAMS) - bad, len(PROGRAMS), *most))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
