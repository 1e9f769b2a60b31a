"""Random calls with arguments of every kind: nothing may crash or hang.

usage: fuzz_calls.py PROGRAM [COUNT [FIRST]]

PROGRAM is run_model, best of a build with sanitizers.  Each seed gives a
program of 60 calls of builtins, of functions of modules, of methods and of
operators, whose arguments are whatever comes: most of them raise, which the
program catches.  Only the way the model ends is looked at: an exit status of
its own, within a minute, and no word of a sanitizer.  Programs that fail stay
in a folder it names.  The names come from the running interpreter, so a seed
means the same program under the same version only.
"""
import builtins
import importlib
import os
import random
import subprocess
import sys
import tempfile

HEAD = '''import sys, gc, weakref, functools, itertools, operator, types, copy, math
import contextlib, collections, traceback
from collections import deque, OrderedDict, defaultdict
class C:
    def m(self, *a, **k): return self
class D(int): pass
class Failed(Exception): pass
KEEP = C()
async def coro(): return 1
def t(f):
    try:
        f()
    except Exception:
        pass
'''
VALUES = """None|True|3|-1|2**70|1.5|2j|'abc'|''|b'xy'|[1, 2]|[]|(1, 2)|()|{}|
{'a': 1}|{1, 2}|frozenset()|range(3)|slice(1)|len|int|object()|
lambda *a, **k: None|C|C()|iter([1])|iter({}.items())|(x for x in [1, 2])|
Exception('e')|weakref.ref(C())|C().m|{}.keys()|{'a': 1}.values()|sys|super|
property(len)|staticmethod(len)|type(None)|NotImplemented|...|bytearray(b'q')|
D(1)|Failed()|coro()|str.upper|[].append|{1: 2}.items()|weakref.proxy(KEEP)|
deque([1])|OrderedDict()|defaultdict(list)|functools.partial(len)|map(len, [[]])|
zip([1])|enumerate([1])|reversed([1])|sys._getframe()|(lambda: 0).__code__"""
VALUES = [v.strip() for v in VALUES.split("|")]
KINDS = [int, float, complex, str, bytes, list, tuple, dict, set, frozenset,
         range, slice, type, object, BaseException, property, super,
         type(x for x in []), type(len), type(lambda: 0), type(iter([])),
         type({}.items()), type({}.keys())]
MODULES = ["sys", "gc", "weakref", "functools", "itertools", "operator",
           "types", "copy", "math", "contextlib", "collections", "traceback"]
NOT = {"input", "breakpoint", "exit", "quit", "help", "copyright", "credits",
       "license", "open", "print", "settrace", "setprofile", "breakpointhook",
       "call_tracing", "__del__", "__init_subclass__"}
BUILTINS = sorted(n for n in dir(builtins) if not n.startswith("_") and
                  callable(getattr(builtins, n)) and n not in NOT)
BUILTINS += ["__import__", "__build_class__"]
METHODS = sorted(set(n for kind in KINDS for n in dir(kind)) - NOT)
FUNCTIONS = sorted(
    "%s.%s" % (name, n) for name in MODULES
    for module in [importlib.import_module(name)] for n in dir(module)
    if not n.startswith("_") and n not in NOT and callable(getattr(module, n)))
OPERATORS = "+ - * / // % ** @ << >> & | ^ < == in is".split() + ["not in"]
KEYWORDS = ["key", "default", "x", "start", "strict", "maxsplit", "sep",
            "encoding", "sort"]


def call(r):
    value = lambda: r.choice(VALUES)
    given = [value() for _ in range(r.choice([0, 1, 1, 1, 2, 2, 3]))]
    if r.random() < .12:
        given.append("%s=%s" % (r.choice(KEYWORDS), value()))
    if r.random() < .1:
        given = [r.choice(["*", "**"]) + value()]
    args = ", ".join(given)
    how = r.random()
    if how < .25:
        return "%s(%s)" % (r.choice(BUILTINS), args)
    if how < .40:
        return "%s(%s)" % (r.choice(FUNCTIONS), args)
    if how < .75:
        return "(%s).%s(%s)" % (value(), r.choice(METHODS), args)
    if how < .80:
        return "%s.%s(%s)" % (r.choice(KINDS[:14]).__name__,
                              r.choice(METHODS), args)
    if how < .88:
        return "(%s) %s (%s)" % (value(), r.choice(OPERATORS), value())
    if how < .92:
        return "(%s)[%s]" % (value(), value())
    if how < .95:
        return "format(%s, %r)" % (value(), r.choice(
            ["", "5", ">8", "x", "z", "%", "=+08.3f", "99"]))
    return "%r %% (%s)" % (r.choice(["%s", "%d %s", "%(a)s", "%*d", "%c",
                                     "%.*f", "%", "%5.2q"]), value())


def program(seed):
    r = random.Random(seed)
    lines = [call(r) for _ in range(60)]
    good = []
    for line in lines:
        try:
            compile(line, "", "eval")
            good.append("t(lambda: %s)\n" % line)
        except SyntaxError:
            pass
    return HEAD + "".join(good)


def fails(model, path):
    """None, or how the model ended."""
    try:
        run = subprocess.run([model, path], stdout=subprocess.DEVNULL,
                             stderr=subprocess.PIPE, timeout=60)
    except subprocess.TimeoutExpired:
        return "hangs"
    words = run.stderr.decode("utf-8", "replace")
    if run.returncode in (0, 1, 3) and "Sanitizer" not in words and \
            "runtime error" not in words:
        return None
    return "status %d: %s" % (run.returncode, words[:2000])


def main():
    if len(sys.argv) < 2:
        print(__doc__)
        return 2
    import warnings
    warnings.simplefilter("ignore")
    model = os.path.abspath(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 30
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    folder = tempfile.mkdtemp(prefix="calls")
    bad = 0
    for seed in range(first, first + count):
        path = os.path.join(folder, "c%d.py" % seed)
        with open(path, "w", encoding="utf-8") as f:
            f.write(program(seed))
        why = fails(model, path)
        if why:
            bad += 1
            print("seed %d: %s" % (seed, why))
        else:
            os.remove(path)
    print("%d of %d programs end well" % (count - bad, count),
          "(%s)" % folder if bad else "")
    if not bad:
        os.rmdir(folder)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
