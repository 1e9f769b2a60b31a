"""A generator of random programs that end.

    python3 progen.py SEED [MINOR [script]]    prints one for Python 3.MINOR

A program is a few functions and `main`, in the world of tracked.py; a script
has statements like those of a function at its top besides.  Loops
are bounded and calls go to later functions only.  Most reads are of names
that are bound, some are not; that too must stay as it was.

Runs on 3.8 and later.
"""
import random
import re
import sys

import progen_block
import progen_expr
import progen_simple

WALRUS = re.compile(r"(\w+) :=")


class Function:
    """What is known about the function being written.

    `bound` are names likely to be bound where we are; `written` all that some
    statement of this very function binds."""

    def __init__(self, index, kind, params, depth, outer):
        self.index = index
        self.kind = kind
        self.params = list(params)
        self.bound = list(params)
        self.written = set(params)
        self.all = ["a", "b", "c", "d", "e", "x", "y", "z", "tmp", "obj",
                    "res", "acc"]
        self.depth = depth
        self.outer = outer
        self.loops = 0
        self.finals = 0
        self.grouped = 0
        self.budget = 0
        self.locked = []
        self.declared = set()
        self.globals = set()

    @property
    def is_async(self):
        return self.kind in ("async", "asyncgen")

    @property
    def yields(self):
        return self.kind in ("generator", "asyncgen")

    def owns(self, name):
        """May this function bind the name without changing its scope?"""
        return (name in self.all or name in self.params
                or name in self.declared)


class Program(progen_simple.Simples, progen_block.Blocks):
    """Writes one program, line by line."""

    shared_names = ("g1", "g2", "g3")

    def __init__(self, seed, minor=13, script=False):
        self.script = script
        self.random = random.Random(seed)
        self.choice = self.random.choice
        self.minor = minor
        self.lines = []
        self.indent = 0
        self.count = self.random.randint(3, 6)
        self.kinds = [self.weighted((("plain", 6), ("generator", 2),
                                     ("async", 2), ("asyncgen", 1)))
                      for _ in range(self.count)]
        self.expr = progen_expr.Expressions(self)
        self.fun = None
        self.serial = 0

    # -- text ------------------------------------------------------------
    def put(self, text):
        if self.fun is not None:
            self.fun.written.update(WALRUS.findall(text))
        self.lines.append("    " * self.indent + text if text else "")

    def weighted(self, table):
        total = sum(weight for _, weight in table)
        at = self.random.randrange(total)
        for value, weight in table:
            at -= weight
            if at < 0:
                return value
        raise AssertionError

    def chance(self, percent):
        return self.random.randrange(100) < percent

    def text(self):
        for name in self.shared_names:
            self.put("%s = mk('%s')" % (name, name))
        for index in reversed(range(self.count)):
            self.function("f%d" % index, index, self.kinds[index], 0)
            self.put("")
        if self.script:
            self.top_level()
        self.put("def main():")
        self.indent += 1
        for index in range(self.count):
            for _ in range(2):
                self.put("try:")
                self.put("    say('call f%d')" % index)
                self.put("    " + self.call_of("f%d" % index,
                                               self.kinds[index],
                                               "mk('arg')", "pick()"))
                self.put("except Exception as error:")
                self.put("    say(type(error).__name__ + ': ' + str(error))")
        self.indent -= 1
        return "\n".join(self.lines) + "\n"

    def top_level(self):
        """Statements of the module itself, as many as a function has."""
        self.fun = Function(-1, "module", [], 0, None)
        self.fun.budget = self.random.randint(8, 30)
        for _ in range(self.random.randint(1, 4)):
            self.assign()
        while self.fun.budget > 0:
            self.statement()
        self.fun = None

    def call_of(self, name, kind, first, second):
        """A call that runs the function, by whoever drives its kind."""
        call = "%s(%s, %s)" % (name, first, second)
        form = self.choice({
            "plain": ("%s",), "generator": ("drain(%s)", "poke(%s)"),
            "async": ("drive(%s)",),
            "asyncgen": ("drive(%s.__anext__())", "poke_async(%s)")}[kind])
        return form % call

    # -- functions -------------------------------------------------------
    def function(self, name, index, kind, depth):
        self.serial += 1
        outer = self.fun
        params = ["p%d" % self.serial, "q%d" % self.serial]
        head, more = self.parameters(params)
        returned = " -> use(%s)" % self.given()
        decorators = [("@deco", 10), ("@deco_with(%s)", 7)]
        if self.minor >= 9:
            decorators.append(("@[deco, use(%s)][0]", 2))
        for form, percent in decorators:
            if self.chance(percent):
                self.put(form.replace("%s", self.given()))
        types = self.type_parameters() if self.chance(8) else ""
        self.fun = Function(index, kind, params + more, depth, outer)
        self.fun.budget = self.random.randint(6, 26 if depth == 0 else 8)
        word = "async def" if self.fun.is_async else "def"
        self.put("%s %s%s(%s)%s:" % (word, name, types, head, self.choice(
            ("", "", "", "", " -> T", returned))))
        self.indent += 1
        if self.chance(15):
            self.put('"""Function %s."""' % name)
        if outer is not None and self.chance(25):
            self.nonlocal_line(outer)
        if self.chance(15):
            self.global_line()
        for _ in range(self.random.randint(1, 4)):
            self.assign()
        while self.fun.budget > 0:
            self.statement()
        if self.fun.yields:
            self.put("yield %s" % self.expr.value(1))
        elif self.chance(60):
            self.put("return %s" % self.expr.value(1))
        self.indent -= 1
        self.fun = outer

    def type_parameters(self):
        """Their bounds and defaults are functions that nobody may call."""
        forms = ["[P]", "[P, *Q, **R]", "[P: %s]", "[P: (%s, T)]"]
        if self.minor >= 13:
            forms += ["[P = %s]", "[P: T = use(%s)]"]
        if self.minor < 12:
            return ""
        return self.choice(forms).replace("%s", self.given())

    def given(self):
        """A value where a function is defined: its default, say."""
        return "mk('given')" if self.fun is None else self.expr.value(0)

    def parameters(self, params):
        """The text of a parameter list, and its names beyond the first."""
        one, two = params
        head = self.choice(("%s, %s", "%s, %s", "%s, %s", "%s, /, %s",
                            "%s: T, %s: 'T'", "%s, %s={}", "%s={}, %s={}",
                            "%s: use({}), %s: {} = {}"))
        while "{}" in head:
            head = head.replace("{}", self.given(), 1)
        tail, names = self.weighted((
            (("", []), 6), ((", *rest", ["rest"]), 1),
            ((", k=%s" % self.given(), ["k"]), 1),
            ((", *, k=%s" % self.given(), ["k"]), 1),
            ((", *rest, k=0, **kw", ["rest", "k", "kw"]), 1),
            ((", **kw", ["kw"]), 1)))
        text = head.replace("%s", one, 1).replace("%s", two, 1)
        if tail.startswith(", k=") and "=" not in head:
            return text + tail, names
        return text + tail, names

    def nonlocal_line(self, outer):
        """What the function around binds itself, or has from further out."""
        names = sorted(name for name in outer.written - outer.globals
                       if name not in self.fun.params)
        if names:
            name = self.choice(names)
            if outer.kind == "module":
                self.put("global %s" % name)
                self.fun.globals.add(name)
            else:
                self.put("nonlocal %s" % name)
            self.bind(name)
            self.fun.declared.add(name)

    def global_line(self):
        names = self.random.sample(self.shared_names, self.choice((1, 2)))
        self.put("global %s" % ", ".join(names))
        self.fun.globals.update(names)
        self.fun.declared.update(names)

    def suite_lines(self):
        """A few statements."""
        for _ in range(self.weighted(((1, 4), (2, 4), (3, 2), (4, 1)))):
            self.statement()

    def suite(self, loop=0, final=0):
        """An indented suite; bindings made in it may not be made at all."""
        fun = self.fun
        before = list(fun.bound)
        self.indent += 1
        fun.loops += loop
        fun.finals += final
        if self.indent > 6 or fun.budget <= 0:
            self.simple()
        else:
            self.suite_lines()
        fun.finals -= final
        fun.loops -= loop
        self.indent -= 1
        if not self.chance(2):
            fun.bound = [name for name in before if name in fun.bound]

    # -- names -----------------------------------------------------------
    def targets(self, count):
        names = [name for name in self.fun.all if name not in self.fun.locked]
        return self.random.sample(names, count)

    def target(self):
        return self.targets(1)[0]

    def bind(self, name):
        """The statement just written binds the name."""
        self.fun.written.add(name)
        if name not in self.fun.bound:
            self.fun.bound.append(name)

    # -- statements ------------------------------------------------------
    def statement(self):
        self.fun.budget -= 1
        if self.chance(6):
            self.put(self.choice(("# a note", "", "\t".strip())))
        if self.indent > 6 or self.chance(52):
            self.simple()
            return
        table = [(self.if_statement, 5), (self.for_statement, 5),
                 (self.while_statement, 2), (self.try_statement, 6),
                 (self.with_statement, 3), (self.nested_function, 2),
                 (self.class_statement, 1), (self.oneliner, 2)]
        if self.minor >= 10:
            table.append((self.match_statement, 2))
        self.weighted(table)()


def program(seed, minor=13, script=False):
    return Program(seed, minor, script).text()


if __name__ == "__main__":
    MINOR = int(sys.argv[2]) if len(sys.argv) > 2 else sys.version_info[1]
    sys.stdout.write(program(int(sys.argv[1]), MINOR, len(sys.argv) > 3))
