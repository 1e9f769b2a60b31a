"""The same bytes from every run: wherever memory lies, however many work,
whatever the order of the words."""
import os
import random

from support import Case, ROOT, main

RUNS = 24

# In what order is a set of objects walked?
OBJECTS = """\
class Item:
    def __init__(self, n):
        self.n = n


class Equal:
    def __hash__(self):
        return object.__hash__(self)


KINDS = {Item(n) for n in range(300)}
OTHERS = {Equal() for n in range(300)} | {float("nan") for n in range(9)}
BOUND = {item.__init__ for item in KINDS}


def first():
    for item in KINDS:
        return item.n

"""

SHOWN = """
print([item.n for item in KINDS])
print([bound.__self__.n for bound in BOUND])
print(KINDS, OTHERS)
print(id(KINDS), hash(BOUND.pop()), first, first())
"""

# Whoever comes first decides which of the ways a prediction tries.
CHOSEN = """\
def names(thing, attr):
    words = set(dir(thing))
    words.add("__class__")
    words.update(members(thing.__class__))
    matches = []
    for word in words:
        if word[:2] == attr and not (attr and word[:3] == attr):
            match = "%s" % word
            if isinstance(getattr(type(thing), word, None), property):
                matches.append(match)
                continue
            if (value := getattr(thing, word, None)) is not None:
                matches.append(value)
            else:
                matches.append(match)
    return matches


def members(cls):
    ret = dir(cls)
    if hasattr(cls, "__bases__"):
        for base in cls.__bases__:
            ret = ret + members(base)
    return ret
"""


class SameBytes(Case):
    def environments(self):
        """Environments move the stack; the allocator's settings the heap."""
        for i in range(RUNS):
            yield {"PADDING": "x" * (i * 4099),
                   "MALLOC_TOP_PAD_": str(4096 * (1 + i * 37)),
                   "MALLOC_MMAP_THRESHOLD_": str(4096 << (i % 9))}

    def outputs(self, *arguments):
        """What the runs say: one text, if all say the same."""
        whole = dict(self.environment)
        said = set()
        for more in self.environments():
            self.environment = dict(whole, **more)
            call = self.earlydel(*arguments)
            said.add((call.code, call.out, call.err))
        self.environment = whole
        return said

    def check_same(self, *arguments):
        said = self.outputs(*arguments)
        self.assertEqual(len(said), 1, "%d outputs of %r" % (
            len(said), arguments))
        return said.pop()

    def test_model(self):
        self.write("shown.py", OBJECTS + SHOWN)
        for version in ("3.8", "3.13"):
            code, out, err = self.check_same(
                "model", "run", "shown.py", "--python", version)
            self.assertEqual((code, err), (0, ""))
            self.assertIn("<__main__.Item object at 0x", out)

    def test_predictions(self):
        self.write("chosen.py", CHOSEN)
        _, out, _ = self.check_same("model", "predict", "chosen.py")
        self.assertIn("word ", out)

    def test_findings(self):
        self.write("chosen.py", CHOSEN)
        for command in (["check", "--held"], ["diff"]):
            self.check_same(*command, "--isolated", "--min-gain", "none",
                            "chosen.py")

    def test_order_and_workers(self):
        """Two files define a method of one name: neither may win by place."""
        folders = [str(ROOT / "corpus"), str(ROOT / "tests" / "model")]
        paths = [os.path.join(at, name) for folder in folders
                 for at, _, names in os.walk(folder)
                 for name in names if name.endswith(".py")]
        self.assertGreater(len(paths), 100)
        shuffle = random.Random(7).shuffle
        for command in (["check", "--held"], ["diff"]):
            said = set()
            for workers in ("-j1", "-j4", "-j3", "-j1"):
                shuffle(paths)
                self.write("paths", "\n".join(paths) + "\n")
                call = self.earlydel(
                    *command, "--isolated", "--min-gain", "none", workers,
                    "--files-from", "paths")
                said.add((call.code, call.out, call.err))
            self.assertEqual(len(said), 1)


if __name__ == "__main__":
    main()
