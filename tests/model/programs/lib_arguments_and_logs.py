# argparse and logging: what is read, refused, handed on and kept by records.
import argparse, logging, io, sys
ap = argparse.ArgumentParser(prog="prog")
ap.add_argument("src"); ap.add_argument("rest", nargs="*"); ap.add_argument("-v", "--verbose", action="count", default=0); ap.add_argument("--size", type=int, default="3"); ap.add_argument("-o", dest="out"); ap.add_argument("--tag", action="append"); ap.add_argument("--flag", action="store_true"); ap.add_argument("--mode", choices=["a", "b"])
print(ap.parse_args(["x", "y", "z", "-vv", "--size=7", "-oOut", "--tag", "1", "--tag", "2", "--flag"]))
print(ap.parse_args(["x"]), ap.parse_known_args(["x", "--nope", "5"]))
for bad in (["x", "--size", "q"], [], ["x", "--mode", "c"], ["x", "--size"], ["x", "--zzz"]):
    sys.stderr = io.StringIO()
    try: ap.parse_args(bad)
    except SystemExit as e: print("exit", e.code, sys.stderr.getvalue().splitlines()[-1])
sys.stderr = sys.__stderr__
sub = argparse.ArgumentParser(prog="s"); subs = sub.add_subparsers(dest="cmd", required=True); one = subs.add_parser("one"); one.add_argument("n", type=int); one.set_defaults(f=len); two = subs.add_parser("two"); g = two.add_mutually_exclusive_group(); g.add_argument("-a", action="store_true"); g.add_argument("-b", action="store_true")
print(sub.parse_args(["one", "5"]), sub.parse_args(["two", "-a"]), vars(sub.parse_args(["two"])))
for bad in ([], ["two", "-a", "-b"], ["three"]):
    sys.stderr = io.StringIO()
    try: sub.parse_args(bad)
    except SystemExit as e: print("exit", e.code, sys.stderr.getvalue().splitlines()[-1])
sys.stderr = sys.__stderr__
print("--")
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __str__(self): return "D " + self.n
out = io.StringIO()
h = logging.StreamHandler(out); h.setFormatter(logging.Formatter("%(levelname)s %(name)s %(message)s %(funcName)s"))
log = logging.getLogger("app.part"); log.addHandler(h); log.setLevel(logging.INFO)
def work():
    d = D("arg"); log.info("work %s of %d", d, 3); log.debug("never %s", d); print("logged")
    try: 1 / 0
    except ZeroDivisionError: log.exception("failed")
work(); print(out.getvalue().splitlines()[0], out.getvalue().splitlines()[-1])
class Keep(logging.Handler):
    def __init__(self): super().__init__(); self.records = []
    def emit(self, r): self.records.append(r)
    def __del__(self): print("handler gone")
k = Keep(); log.addHandler(k); log.warning("kept %s", D("kept")); print(k.records[0].getMessage(), k.records[0].levelname, k); k.records.clear(); print("cleared"); log.removeHandler(k); del k
print(log, log.parent, logging.getLogger("app").getChild("part") is log, log.isEnabledFor(10), log.getEffectiveLevel(), logging.getLevelName(30))
log.addFilter(lambda r: "no" not in r.getMessage()); out.truncate(0); out.seek(0); log.warning("no"); log.warning("yes"); print(out.getvalue()); a = logging.LoggerAdapter(log, {"x": 1}); a.warning("by adapter"); logging.disable(50); log.error("off"); print(out.getvalue().count("\n"))
