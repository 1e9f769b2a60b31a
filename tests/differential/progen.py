"""A generator of random programs that end.

    python3 progen.py SEED [MINOR]      prints one program for Python 3.MINOR

A program is a few functions and `main`, in the world of tracked.py.  Loops
are bounded and calls go to later functions only.  Most reads are of names
that are bound, some are not; that too must stay as it was.

Runs on 3.8 and later.
"""
import random
import sys

import progen_expr

ERRORS = ("ValueError", "KeyError", "Odd", "TypeError", "IndexError",
          "Exception", "(ValueError, KeyError)", "UnboundLocalError",
          "NameError", "AttributeError")


class Function:
    """What is known about the function being written."""

    def __init__(self, index, kind, params, depth, outer):
        self.index = index
        self.kind = kind
        self.params = params
        self.bound = list(params)
        self.all = ["a", "b", "c", "d", "e", "x", "y", "z", "tmp", "obj",
                    "res", "acc"]
        self.depth = depth
        self.outer = outer
        self.loops = 0
        self.finals = 0
        self.budget = 0
        self.locked = []
        self.nonlocals = []

    @property
    def is_async(self):
        return self.kind in ("async", "asyncgen")

    @property
    def yields(self):
        return self.kind in ("generator", "asyncgen")


class Program:
    """Writes one program, line by line."""

    def __init__(self, seed, minor=13):
        self.random = random.Random(seed)
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
        for index in reversed(range(self.count)):
            self.function("f%d" % index, index, self.kinds[index], 0)
            self.put("")
        self.put("def main():")
        self.indent += 1
        for index in range(self.count):
            for _ in range(2):
                self.put("try:")
                self.put("    say('call f%d')" % index)
                self.put("    " + self.call_of(index, "mk('arg')", "pick()"))
                self.put("except Exception as error:")
                self.put("    say(type(error).__name__ + ': ' + str(error))")
        self.indent -= 1
        return "\n".join(self.lines) + "\n"

    def call_of(self, index, first, second):
        call = "f%d(%s, %s)" % (index, first, second)
        return {"plain": call, "generator": "drain(%s)" % call,
                "async": "drive(%s)" % call,
                "asyncgen": "drive(%s.__anext__())" % call}[self.kinds[index]]

    # -- functions -------------------------------------------------------
    def function(self, name, index, kind, depth):
        self.serial += 1
        params = ["p%d" % self.serial, "q%d" % self.serial]
        outer = self.fun
        self.fun = Function(index, kind, params, depth, outer)
        self.fun.budget = self.random.randint(6, 26 if depth == 0 else 8)
        word = "async def" if self.fun.is_async else "def"
        tail = self.weighted((("", 6), (", *rest", 1), (", k=None", 1),
                              (", *, k=0", 1), (", **kw", 1)))
        if tail:
            self.fun.params.append(tail.strip(", *").split("=")[0])
            self.fun.bound.append(self.fun.params[-1])
        if self.chance(10):
            self.put("@deco")
        self.put("%s %s(%s%s):" % (word, name, ", ".join(params[:2]), tail))
        self.indent += 1
        if self.chance(15):
            self.put('"""Function %s."""' % name)
        if outer is not None and self.chance(20) and outer.all:
            self.nonlocal_line(outer)
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

    def nonlocal_line(self, outer):
        names = [name for name in outer.bound if name not in outer.params
                 and name in outer.all]
        if names:
            name = self.random.choice(names)
            self.put("nonlocal %s" % name)
            self.fun.bound.append(name)
            self.fun.nonlocals.append(name)

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

    # -- statements ------------------------------------------------------
    def statement(self):
        self.fun.budget -= 1
        if self.chance(6):
            self.put(self.random.choice(("# a note", "", "\t".strip())))
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

    def simple(self):
        self.weighted((
            (self.assign, 10), (self.rebind, 3), (self.call, 8),
            (self.unpack, 2), (self.augment, 2), (self.annotate, 1),
            (self.delete, 1), (self.leave, 2), (self.suspend, 4),
            (self.several, 1), (self.multiline, 1), (self.check, 1),
            (self.comprehension, 3), (self.call_later, 2),
            (self.store_part, 1), (self.import_line, 1)))()

    def target(self):
        names = [name for name in self.fun.all if name not in self.fun.locked]
        return self.random.choice(names)

    def bind(self, name):
        if name not in self.fun.bound:
            self.fun.bound.append(name)

    def assign(self):
        value = self.expr.value(2)
        name = self.target()
        if self.chance(8):
            other = self.target()
            self.put("%s = %s = %s" % (name, other, value))
            self.bind(other)
        else:
            self.put("%s = %s" % (name, value))
        self.bind(name)

    def rebind(self):
        name = self.expr.name()
        if name in self.fun.locked:
            return self.call()
        self.put("%s = use(%s, %s)" % (name, name, self.expr.value(1)))
        if self.fun.outer is None or name in self.fun.all:
            self.bind(name)

    def call(self):
        self.put("use(%s)" % self.expr.arguments())

    def unpack(self):
        one, two, three = self.random.sample(self.fun.all, 3)
        form = self.random.choice(("%s, %s = %s, %s", "(%s, %s) = mk(), %s%s",
                                   "%s, *%s = [%s, %s, 1]",
                                   "[%s, (%s, *_)] = %s, [%s, 2, 3]"))
        if form.startswith("("):
            self.put("(%s, %s) = mk(), %s" % (one, two, self.expr.value(1)))
        else:
            self.put(form % (one, two, self.expr.value(1),
                             self.expr.value(1)))
        self.bind(one)
        self.bind(two)
        if self.chance(20):
            self.put("%s, %s = %s, %s" % (one, three, two, one))
            self.bind(three)

    def augment(self):
        name = self.expr.name()
        if name not in self.fun.all or name in self.fun.locked:
            self.call()
            return
        self.put("%s += %s" % (name, self.expr.value(1)))

    def annotate(self):
        name = self.target()
        if name in self.fun.nonlocals:
            return self.call()
        if self.chance(60):
            self.put("%s: T = %s" % (name, self.expr.value(1)))
            self.bind(name)
        else:
            self.put("%s: undefined_name" % name)
        return None

    def delete(self):
        fun = self.fun
        names = [name for name in fun.bound if name in fun.all
                 and name not in fun.locked]
        if not names or fun.loops and not self.chance(10):
            self.call()
            return
        name = self.random.choice(names)
        self.put("del %s" % name)
        if self.chance(97):
            fun.bound.remove(name)

    def leave(self):
        fun = self.fun
        ways = [("raise %s('raised')" % self.random.choice(ERRORS[:5]), 2)]
        if fun.yields:
            ways.append(("return", 1))
        else:
            ways.append(("return %s" % self.expr.value(1), 2))
        if fun.loops and (not fun.finals or self.minor >= 8):
            ways += [("break", 3), ("continue", 4)]
        way = self.weighted(ways)
        self.put("if maybe(3):")
        if self.chance(40):
            self.put("    use(%s)" % self.expr.arguments())
        self.put("    " + way)

    def suspend(self):
        fun = self.fun
        if fun.yields and self.chance(70):
            self.put(self.random.choice(("yield %s", "use((yield %s))"))
                     % self.expr.value(1))
        elif fun.is_async:
            name = self.target()
            self.put("%s = await Pause()" % name)
            self.bind(name)
        else:
            self.put("boom(%d)" % self.random.randint(2, 6))
        if fun.kind == "generator" and self.chance(20):
            self.put("yield from items(2)")

    def several(self):
        name = self.target()
        self.put("%s = mk(); use(%s)%s" % (
            name, name, self.random.choice(("", ";", "; boom(5)"))))
        self.bind(name)

    def multiline(self):
        name = self.target()
        self.put("%s = use(%s," % (name, self.expr.value(1)))
        self.put("         %s)  # %s" % (self.expr.value(1), name))
        self.bind(name)

    def check(self):
        self.put("assert %s%s" % (
            self.random.choice(("maybe(9) is not None", self.expr.name(),
                                "not maybe(7)")),
            self.random.choice(("", ", 'why'"))))

    def comprehension(self):
        name = self.target()
        self.put("%s = %s" % (name, self.expr.comprehension()))
        self.bind(name)

    def call_later(self):
        later = [at for at in range(self.fun.index + 1, self.count)]
        if not later:
            return self.call()
        name = self.target()
        self.put("%s = %s" % (name, self.call_of(
            self.random.choice(later), self.expr.value(1),
            self.expr.value(1))))
        self.bind(name)

    def store_part(self):
        self.put("%s[%s] = %s" % (self.expr.name(), self.expr.value(0),
                                  self.expr.value(1)))

    def import_line(self):
        name = self.target()
        self.put(self.random.choice(("import sys as %s",
                                     "from os import path as %s")) % name)
        self.bind(name)

    # -- compound statements ---------------------------------------------
    def if_statement(self):
        self.put("if %s:" % self.expr.condition())
        self.suite()
        if self.chance(20):
            self.put("elif %s:" % self.expr.condition())
            self.suite()
        if self.chance(45):
            self.put("else:")
            self.suite()

    def oneliner(self):
        name = self.expr.name()
        self.put(self.random.choice((
            "if maybe(): use(%s)", "for _ in rng(2): use(%s)",
            "if maybe(): use(%s); boom(4)", "while maybe(3): use(%s)",
            "with mk('w'): use(%s)")) % name)

    def for_statement(self):
        target = self.random.choice(("%s", "%s", "%s", "(%s, *_)"))
        name = self.target()
        simple = target == "%s"
        source = self.random.choice((
            "items(%d)" % self.random.randint(0, 3), "mk('src')",
            "[%s, %s]" % (self.expr.value(1), self.expr.value(1)),
            "rng(2)")) if simple else "[(mk(), 1), (mk(), 2)]"
        if simple and self.chance(15):
            target, source = "_, %s", "enumerate(items(2))"
        elif self.fun.is_async and simple and self.chance(30):
            self.put("async for %s in mk('as'):" % name)
            return self.loop_body(name)
        self.put("for %s in %s:" % (target % name, source))
        return self.loop_body(name)

    def loop_body(self, name):
        self.bind(name)
        self.suite(loop=1)
        if self.chance(20):
            self.put("else:")
            self.suite()

    def while_statement(self):
        name = self.target()
        test = self.random.choice((
            "maybe()", "maybe(3) or maybe(3)", "(%s := maybe())" % name,
            "not maybe()"))
        if self.chance(25):
            self.put("while True:")
            self.indent += 1
            self.put("if maybe(3):")
            self.put("    break")
            self.indent -= 1
            self.suite(loop=1)
            return
        self.put("while %s:" % test)
        if ":=" in test:
            self.bind(name)
        self.suite(loop=1)
        if self.chance(20):
            self.put("else:")
            self.suite()

    def try_statement(self):
        self.put("try:")
        self.suite()
        handlers = self.weighted(((0, 2), (1, 5), (2, 2)))
        star = "*" if self.minor >= 11 and self.chance(6) else ""
        for at in range(handlers):
            self.handler(star, last=at == handlers - 1)
        if handlers and self.chance(25):
            self.put("else:")
            self.suite()
        if not handlers or self.chance(35):
            self.put("finally:")
            self.suite(final=1)

    def handler(self, star, last):
        kind = self.random.choice(ERRORS)
        if star:
            self.put("except* %s:" % kind)
            loops, self.fun.loops = self.fun.loops, 0
            self.indent += 1
            self.call()
            self.indent -= 1
            self.fun.loops = loops
        elif last and self.chance(12):
            self.put("except:")
            self.suite()
        elif self.chance(45):
            name = self.random.choice(("err", "exc", self.target()))
            self.put("except %s as %s:" % (kind, name))
            self.indent += 1
            self.put("use(str(%s))" % name)
            self.indent -= 1
            self.fun.locked.append(name)
            self.suite()
            self.fun.locked.remove(name)
            if name in self.fun.bound:
                self.fun.bound.remove(name)
        else:
            self.put("except %s:" % kind)
            self.suite()
        if self.chance(15):
            self.put("    raise")

    def with_statement(self):
        name = self.target()
        word = "async with" if (self.fun.is_async
                                and self.chance(40)) else "with"
        items = self.random.choice((
            "mk('w') as %s", "mk('w')", "mk('w') as %s, mk('v')",
            "mk('v') as _, mk('w') as %s"))
        if "%s" in items:
            items = items % name
            self.bind(name)
        self.put("%s %s:" % (word, items))
        self.suite()

    def match_statement(self):
        one, two = self.random.sample(self.fun.all, 2)
        self.put("match %s:" % self.random.choice(("pick()",
                                                   self.expr.name())))
        self.indent += 1
        patterns = ["[%s, *%s]" % (one, two), "{'k': %s, **%s}" % (one, two),
                    "int() | str()", "T(label=%s)" % one,
                    "(1, %s) as %s" % (one, two), "None", "[_, _, %s]" % two,
                    "%s if maybe()" % one]
        for pattern in self.random.sample(patterns,
                                          self.random.randint(1, 4)):
            self.put("case %s:" % pattern)
            for name in (one, two):
                if name in pattern:
                    self.bind(name)
            self.suite()
        if self.chance(50):
            self.put("case %s:" % self.random.choice(("_", one)))
            self.suite()
        self.indent -= 1

    def nested_function(self):
        fun = self.fun
        if fun.depth >= 2:
            return self.call()
        name = "inner%d" % (self.serial + 1)
        if self.chance(30):
            self.put("%s = lambda v, w=%s: use(v, w, %s)" % (
                name, self.expr.value(0), self.expr.name()))
        else:
            loops, fun.loops = fun.loops, 0
            self.function(name, fun.index, "plain", fun.depth + 1)
            fun.loops = loops
        self.put("%s = %s(%s, %s)" % (
            fun.all[0], name, self.expr.value(1), self.expr.value(1)))
        self.bind(fun.all[0])
        return None

    def class_statement(self):
        name = "C%d" % self.serial
        used = self.expr.name()
        self.put("class %s(T):" % name)
        self.put("    part = %s" % used)
        if self.chance(40):
            self.put("    def method(self):")
            self.put("        return use(self, %s)" % self.expr.name())
        target = self.target()
        self.put("%s = %s('c')" % (target, name))
        self.bind(target)


def program(seed, minor=13):
    return Program(seed, minor).text()


if __name__ == "__main__":
    MINOR = int(sys.argv[2]) if len(sys.argv) > 2 else sys.version_info[1]
    sys.stdout.write(program(int(sys.argv[1]), MINOR))
