"""The compound statements of generated programs (see progen.py)."""
from progen_simple import ERRORS

# Patterns of a case, and how many names each takes: the names of a pattern
# are those of its holes, whatever else it spells.
PATTERNS = (
    ("[%s, *%s]", 2), ("[*%s, %s]", 2), ("{'k': %s, **%s}", 2),
    ("int() | str()", 0), ("T(label=%s)", 1), ("T(%s)", 1),
    ("(1, %s) as %s", 2), ("None", 0), ("[_, _, %s]", 1),
    ("%s if maybe()", 1), ("[1, T() as %s] | [T() as %s, 1]", -1),
    ("(T() | int()) as %s", 1), ("{'k': [%s, *_]} | {'w': %s}", -1),
    ("[T(label=%s), [*_, %s]]", 2), ("'a' | 1 | -2", 0),
    ("Consts.ONE | Consts.TWO", 0), ("[%s, %s] if use(%s) and maybe()", -2),
    ("[]", 0), ("{}", 0), ("[*_]", 0), ("{**%s}", 1), ("(%s) if maybe()", 1),
    ("{'k': T(label=%s), 'w': int(%s)}", 2), ("True | False | None", 0),
    ("-1 | 1.5 | 1 + 2j | 'p' 'q'", 0), ("str(%s) | int(%s)", -1),
    ("[T(label='p' | 'q'), *%s]", 1), ("[1, *%s] | [*%s, 1]", -1),
    ("T(label=_, part=%s) as %s", 2), ("(%s, T(%s)) | [%s, %s]", -2),
    ("%s if (%s := maybe())", 2), ("[%s, _] if boom(4)", 1),
    ("[[%s, *_], *_] | [T() as %s, *_]", -1), ("_ if not maybe()", 0),
    ("{'k': 1 | 2 as %s}", 1), ("((T() | 1) as %s, *%s)", 2),
)
SUBJECTS = (
    "pick()", "pick()", "{n}", "{n}, pick()", "({w} := pick())",
    "[{n}, pick(), mk()]", "{'k': pick(), 'w': {n}}",
    "boom(9)",
)
IN_CLASS = (
    "for item in items(2):\n    part = use(item, part)\ndel item",
    "parts = [use(i, {n}) for i in items(2)]",
    "if maybe(): part = {n}; use(part)",
    "while maybe(3):\n    part = use(part, {n})\nelse:\n    last = part",
    "try:\n    boom(2)\n    part = {n}\nexcept ValueError as part:\n"
    "    use({n})\nexcept Exception:\n    use(part)\n"
    "finally:\n    done = mk()",
    "with mk('w') as part, mk({n}) as other:\n    use(part)\n    boom(9)",
    "if (found := pick()):\n    use(found, {n})",
    "class Inner(T):\n    part = {n}\n    use(part)",
    "call = lambda self, v={n}: use(self, v)",
    "@deco_with({n})\n@deco\ndef other(self):\n    return {n}",
    "part = [v for v in (part,)], (lambda: {n})()",
    "part, *rest = mk(), {n}", "part.part = {n}; del part.part",
)


class Blocks:
    """A part of progen.Program: statements with suites."""

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
        self.put(self.choice((
            "if maybe(): use(%s)", "for _ in rng(2): use(%s)",
            "if maybe(): use(%s); boom(4)", "while maybe(3): use(%s)",
            "with mk('w'): use(%s)", "with mk('w'): use(%s); boom(3)",
            "for _ in rng(1): boom(3); use(%s); continue",
            "with mk('w') as _, mk('v'): use(%s); boom(3)")) % name)

    # -- loops -----------------------------------------------------------
    def for_statement(self):
        target = self.choice(("%s", "%s", "%s", "(%s, *_)", "_, %s",
                              "_, *%s", "%s.part", "_[0], (%s, *_)"))
        name = self.target()
        simple = target == "%s"
        source = self.choice((
            "items(%d)" % self.random.randint(0, 3), "mk('src')",
            "[%s, %s]" % (self.expr.value(1), self.expr.value(1)),
            "rng(2)", "reversed([%s, mk()])" % self.expr.value(1),
            "(*[%s], mk())" % self.expr.value(1))) if simple else "[(mk(), 1), (mk(), 2)]"
        if target == "%s.part":
            self.put("for mk().part in items(2):")
            return self.loop_body(None)
        if target.startswith("_["):
            self.put("_ = [0]")
            source = "[(1, [mk(), 2]), (2, [mk()])]"
        if simple and self.chance(15):
            target, source = "_, %s", "enumerate(items(2))"
        elif self.fun.is_async and simple and self.chance(30):
            self.put("async for %s in mk('as'):" % (self.choice((
                "%s", "%s", "(%s, _)", "_, *%s")) % name))
            return self.loop_body(name)
        self.put("for %s in %s:" % (target % name, source))
        return self.loop_body(name)

    def loop_body(self, name):
        before = list(self.fun.bound)
        if name is not None:
            self.bind(name)
        self.suite(loop=1)
        if not self.chance(10):
            self.fun.bound = [name for name in before
                              if name in self.fun.bound]
        if self.chance(20):
            self.put("else:")
            self.suite()

    def while_statement(self):
        name = self.target()
        test = self.choice((
            "maybe()", "maybe(3) or maybe(3)", "(%s := maybe())" % name,
            "not maybe()", "maybe() and use(%s)" % self.expr.name()))
        if self.chance(25):
            self.put(self.choice(("while True:", "while 1:")))
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

    # -- try and with ----------------------------------------------------
    def try_statement(self):
        star = self.minor >= 11 and self.chance(10)
        self.put("try:")
        if star:
            self.put("    boom_group(2)")
        self.suite()
        handlers = self.weighted(((0, 2), (1, 5), (2, 2)))
        for at in range(handlers):
            if star:
                self.group_handler()
            else:
                self.handler(last=at == handlers - 1)
        if handlers and self.chance(25):
            self.put("else:")
            self.suite()
        if not handlers or self.chance(35):
            self.put("finally:")
            self.suite(final=1)

    def group_handler(self):
        """No way out of `except*` but its end or an exception."""
        fun = self.fun
        named = self.chance(50)
        name = self.choice(("err", "exc", self.target()))
        kind = self.choice(ERRORS[:7])
        self.put("except* %s%s:" % (kind, " as " + name if named else ""))
        loops, fun.loops = fun.loops, 0
        fun.grouped += 1
        self.handler_suite(name if named else None, "use(len(%s.exceptions))")
        fun.grouped -= 1
        fun.loops = loops

    def handler(self, last):
        kind = self.choice(ERRORS)
        if last and self.chance(12):
            self.put("except:")
            self.suite()
        elif self.chance(45):
            name = self.choice(("err", "exc", self.target()))
            self.put("except %s as %s:" % (kind, name))
            self.handler_suite(name, "use(str(%s))")
        else:
            self.put("except %s:" % kind)
            self.suite()
        if self.chance(15):
            self.put("    raise")

    def handler_suite(self, name, first):
        """The suite of a handler that binds `name`, if it is a name."""
        fun = self.fun
        if name is None:
            return self.suite()
        fun.written.add(name)
        self.indent += 1
        self.put(first % name)
        fun.locked.append(name)
        if self.chance(10):
            kept = self.target()
            self.put("%s = %s" % (kept, name))
            self.bind(kept)
        self.indent -= 1
        self.suite()
        fun.locked.remove(name)
        if name in fun.bound:
            fun.bound.remove(name)
        return None

    def with_statement(self):
        name, other = self.target(), self.expr.name()
        word = "async with" if (self.fun.is_async
                                and self.chance(40)) else "with"
        items = self.choice((
            "mk('w') as %s", "mk('w')", "mk('w') as %s, mk('v')",
            "mk('v') as _, mk('w') as %s", "mk('w') as (%s, *_)",
            "mk('w') as {}.part", "mk('w') as {}[0], mk('v') as %s",
            "{} as %s", "mk('w') as [%s, *_], mk('v')",
            "mk('v'), boom(3) as %s", "mk('w') as %s, mk({}) as _",
            "mk('w') as %s, use({}) as {}.part",
            "use(mk('w')) as %s, mk('v') as mk({})[0]",
            ("(mk('v') as _, mk('w') as %s)" if self.minor >= 10
             else "mk('w') as %s")))
        items = items.replace("{}", other)
        if "%s" in items:
            items = items % name
            self.bind(name)
        if word == "with" and self.chance(15):
            items = "managed(%s) as %s" % (other, name)
            self.bind(name)
        self.put("%s %s:" % (word, items))
        before = self.fun.bound
        self.suite()
        if self.chance(70):
            # Often bound after it, as nothing was raised; and read, then.
            self.fun.bound = before

    # -- match -----------------------------------------------------------
    def match_statement(self):
        name = self.target()
        subject = self.choice(SUBJECTS).replace("{n}", self.expr.name())
        self.put("match %s:" % subject.replace("{w}", name))
        if "{w}" in subject:
            self.bind(name)
        self.indent += 1
        for form, holes in self.random.sample(PATTERNS,
                                              self.random.randint(1, 4)):
            self.case(form, holes)
        if self.chance(50):
            self.case(*self.choice((("_", 0), ("%s", 1), ("_ as %s", 1))))
        self.indent -= 1

    def case(self, form, holes):
        """`holes` below zero: that many names, which may come again."""
        names = tuple(self.targets(abs(holes)))
        total = form.count("%s")
        self.put("case %s:" % (form % (names * total)[:total]))
        before = list(self.fun.bound)
        for name in names:
            self.bind(name)
        self.suite()
        self.fun.bound = [name for name in before if name in self.fun.bound]

    # -- definitions -----------------------------------------------------
    def nested_function(self):
        fun = self.fun
        if fun.depth >= 2:
            return self.call()
        name = "inner%d" % (self.serial + 1)
        target = self.target()
        kind = "plain"
        if self.chance(30):
            self.put("%s = lambda v, w=%s, *, k=%s: use(v, w, k, %s)" % (
                name, self.expr.value(0), self.expr.value(0),
                self.expr.name()))
        else:
            kind = self.weighted((("plain", 6), ("generator", 2),
                                  ("async", 1), ("asyncgen", 1)))
            loops, fun.loops = fun.loops, 0
            grouped, fun.grouped = fun.grouped, 0
            self.function(name, fun.index, kind, fun.depth + 1)
            fun.loops, fun.grouped = loops, grouped
        for _ in range(self.choice((1, 1, 2))):
            self.put("%s = %s" % (target, self.call_of(
                name, kind, self.expr.value(1), self.expr.value(1))))
        if self.chance(30):
            self.put("del %s" % name)
        return self.bind(target)

    def class_statement(self):
        self.serial += 1
        name = "C%d" % self.serial
        deco = self.choice(("", "", "@deco", "@deco_with(%s)"))
        if deco:
            self.put(deco.replace("%s", self.expr.name()))
        params = "[P]" if self.minor >= 12 and self.chance(15) else ""
        self.put("class %s%s(%s):" % (name, params, self.choice((
            "T", "T", "T, key=%s" % self.expr.value(0)))))
        self.indent += 1
        self.class_body()
        self.indent -= 1
        target = self.target()
        self.put("%s = %s('c')" % (target, name))
        self.bind(target)
        if self.chance(50):
            self.put("use(%s.method())" % target)

    def inside(self, text):
        """Lines of one statement, which name nothing of the function's."""
        for line in text.split("\n"):
            self.put(line.replace(" :=", ":="))

    def class_body(self):
        used = self.expr.name()
        self.put("part = %s" % used)
        for form in IN_CLASS:
            if self.chance(9):
                self.inside(form.replace("{n}", self.expr.name()))
        if self.chance(60):
            self.put("def method(self, given=%s):" % self.choice(
                ("part", "None", self.expr.value(0))))
            self.put("    " + self.choice((
                "return use(self, %s)" % self.expr.name(),
                "return super().method()",
                "one = use(given); two = use(one, self); return __class__",
                "given = use(given)\n%sreturn use(self.part)"
                % ("    " * (self.indent + 1)))))
