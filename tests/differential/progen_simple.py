"""The simple statements of generated programs (see progen.py)."""

ERRORS = ("ValueError", "KeyError", "Odd", "TypeError", "IndexError",
          "Exception", "(ValueError, KeyError)", "UnboundLocalError",
          "NameError", "AttributeError")


class Simples:
    """A part of progen.Program: statements without suites."""

    def simple(self):
        self.weighted((
            (self.assign, 10), (self.rebind, 3), (self.call, 8),
            (self.unpack, 3), (self.augment, 2), (self.annotate, 1),
            (self.delete, 1), (self.leave, 2), (self.suspend, 4),
            (self.several, 1), (self.multiline, 1), (self.check, 1),
            (self.comprehension, 3), (self.call_later, 2),
            (self.store_part, 2), (self.import_line, 1), (self.chain, 1),
            (self.shared, 1), (self.bare, 1), (self.half_run, 1),
            (self.later_run, 1), (self.alias, 1)))()

    # -- binding ---------------------------------------------------------
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
        if name in self.fun.locked or not self.fun.owns(name):
            return self.call()
        self.put("%s = use(%s, %s)" % (name, name, self.expr.value(1)))
        return self.bind(name)

    def unpack(self):
        one, two, three = self.targets(3)
        read = self.expr.name()
        form, names = self.choice((
            ("%s, %s = %s, %s", (one, two)),
            ("(%s, %s) = mk(), %s", (one, two)),
            ("%s, *%s = [%s, %s, 1]", (one, two)),
            ("*%s, %s = %s, %s, mk()", (one, two)),
            ("[%s, (%s, *_)] = %s, [%s, 2, 3]", (one, two)),
            ("(%s, [*%s, %s]), _ = (%s, mk()), 2", (one, two, three)),
            ("%s, %s = %s = %s, mk()", (one, two, three)),
            ("%s, %s, %s = mk(), mk(), %s", (one, one, two)),
            ("%s[0], %s = mk(), %s", (read, one)),
            ("[%s.part, *%s] = %s, mk(), 3", (read, one)),
            ("(%s), ((%s),) = %s, [mk()]", (one, two)),
            ("for %s, %s in [(mk(), %s)]: pass", (one, two)),
            ("%s, %s.part, *%s = mk(), mk(), %s, 4", (one, one, two))))
        values = form.count("%s") - len(names)
        self.put(form % (names + tuple(self.expr.value(1)
                                       for _ in range(values))))
        for name in names:
            if name is not read and name in self.fun.all:
                self.bind(name)
        if self.chance(20):
            self.put("%s, %s = %s, %s" % (one, three, two, one))
            self.bind(three)

    def annotate(self):
        name = self.target()
        if name in self.fun.declared:
            return self.call()
        if self.chance(60):
            self.put("%s: T = %s" % (name, self.expr.value(1)))
            self.bind(name)
        elif self.chance(50):
            self.put("%s.part: T = %s" % (self.expr.name(),
                                          self.expr.value(1)))
        else:
            self.put("%s: undefined_name" % name)
            self.fun.written.add(name)
        return None

    def several(self):
        name = self.target()
        self.put("%s = mk(); use(%s)%s" % (
            name, name, self.choice(("", ";", "; boom(5)"))))
        self.bind(name)

    def multiline(self):
        name = self.target()
        form = self.choice((
            "%s = use(%s,\n%s         %s)  # note", "%s = use(%s, \\\n%s  %s)",
            "%s = [  # note\n%s\n%s, %s]"))
        if form.startswith("%s = ["):
            self.put(form % (name, "    # deeper", self.expr.value(1),
                             self.expr.value(1)))
        else:
            self.put(form % (name, self.expr.value(1), "    " * self.indent,
                             self.expr.value(1)))
        self.bind(name)

    def comprehension(self):
        name = self.target()
        self.put("%s = %s" % (name, self.expr.comprehension()))
        self.bind(name)

    def call_later(self):
        later = [at for at in range(self.fun.index + 1, self.count)]
        if not later:
            return self.call()
        name = self.target()
        index = self.choice(later)
        self.put("%s = %s" % (name, self.call_of(
            "f%d" % index, self.kinds[index], self.expr.value(1),
            self.expr.value(1))))
        return self.bind(name)

    def import_line(self):
        name = self.target()
        self.put(self.choice(("import sys as %s", "import os.path as %s",
                              "from os import path as %s")) % name)
        self.bind(name)

    def chain(self):
        name, other = self.target(), self.expr.name()
        self.put("%s = %s.part = %s[0] = %s" % (name, other, other,
                                                self.expr.value(1)))
        self.bind(name)

    def half_run(self):
        """Something that is in the middle of its run while others go on."""
        name, other = self.targets(2)
        self.put("%s = %s" % (name, self.choice((
            "iter(mk())", "items(3)", "(use(v) for v in items(3))",
            "given()", "map(use, items(2))",
            "(use(v, %s) for v in rng(2))" % self.expr.name()))))
        self.bind(name)
        self.put("%s = next(%s, None)" % (other, name))
        self.bind(other)
        if self.chance(40):
            self.statement()
        if self.chance(50) and name in self.fun.bound:
            self.put("use(*%s)" % name if self.chance(50)
                     else "use(next(%s, %s))" % (name, self.expr.name()))

    def later_run(self):
        """A closure kept in an object, called behind other statements."""
        name, other = self.target(), self.expr.name()
        self.put("%s = mk()" % name)
        self.bind(name)
        self.put("%s.part = %s" % (name, self.choice((
            "lambda: use(%s)", "lambda v=%s: use(v)", "[%s]",
            "lambda: [use(%s, v) for v in rng(2)]",
            "(use(v, %s) for v in rng(2))")) % other))
        if self.chance(60):
            self.statement()
        if name in self.fun.bound:
            self.put("use(%s.part)" % name if self.chance(50)
                     else "use(callable(%s.part) and %s.part())"
                     % (name, name))

    def alias(self):
        """Types whose values are found out when they are asked for."""
        if self.minor < 12:
            return self.call()
        name = self.target()
        if name in self.fun.declared:
            return self.call()
        params = self.choice(("", "[P]", "[*P]", "[P: %s]"
                              % self.expr.name()))
        self.put("type %s%s = (%s, use(%s))" % (
            name, params, self.expr.name(), self.expr.name()))
        self.bind(name)
        if self.chance(60):
            self.put("use(%s.__value__)" % name)
        return None

    # -- other effects on names ------------------------------------------
    def augment(self):
        name = self.expr.name()
        form = self.choice(("%s += %s", "%s += %s", "%s -= %s",
                            "%s.part += %s", "%s[0] += %s",
                            "mk(%s).part *= %s", "%s[boom(9)] += %s",
                            "%s[mk():] -= %s"))
        if not self.fun.owns(name) or name in self.fun.locked:
            form = "%s.part += %s"
        self.put(form % (name, self.expr.value(1)))

    def delete(self):
        fun = self.fun
        names = [name for name in fun.bound if fun.owns(name)
                 and name not in fun.locked and name not in fun.params]
        if not names or fun.loops and not self.chance(10):
            self.put(self.choice(("del %s[0]", "del %s.part", "del mk(%s)[1]"))
                     % self.expr.name())
            return
        name = self.choice(names)
        if self.chance(20):
            self.put(self.choice(("del %s.part, %s", "del %s[0], (%s)",
                                  "del mk(%s)[0], %s")) % (name, name))
            fun.bound.remove(name)
            return
        other = self.choice(names)
        if other != name and self.chance(40):
            self.put(self.choice(("del %s, %s", "del (%s, %s)",
                                  "del [%s], %s")) % (name, other))
            fun.bound.remove(other)
        else:
            self.put("del %s" % name)
        if self.chance(97):
            fun.bound.remove(name)

    def store_part(self):
        self.put(self.choice(("%s[%s] = %s", "%s.part = use(%s, %s)",
                              "%s[%s:] = %s", "%s[%s, ...] = %s")) % (
            self.choice((self.expr.name(), "mk(%s)" % self.expr.name())),
            self.expr.value(0), self.expr.value(1)))

    def shared(self):
        """A name of the module that other functions may change as well."""
        name = self.choice(self.shared_names)
        if name in self.fun.globals and self.chance(60):
            self.put(self.choice(("%s = %s", "%s += %s")) % (
                name, self.expr.value(1)))
        else:
            self.put("use(%s)" % name)

    # -- calls and leaving -----------------------------------------------
    def call(self):
        self.put("use(%s)" % self.expr.arguments())

    def bare(self):
        """Expressions whose values nobody takes."""
        name = self.expr.name()
        self.put(self.choice((
            "pass", "...", "%s", "'a text'", "%s.part", "%s if maybe() else 0",
            "%s and boom(5)", "use(len(locals()))" if self.chance(10)
            else "%s, 1")).replace("%s", name))

    def check(self):
        name = self.target()
        text = self.choice(("maybe(9) is not None", self.expr.name(),
                            "not maybe(7)", "(%s := mk())" % name,
                            "use(%s)" % self.expr.name()))
        self.put("assert %s%s" % (text, self.choice(("", ", 'why'",
                                                     ", use('why')"))))

    def raise_line(self):
        kind = self.choice(ERRORS[:5])
        return self.choice((
            "raise %s('raised')", "raise %s('raised')", "raise %s",
            "raise %s('raised') from None",
            "raise %s('raised') from Odd('cause')",
            "raise %s(show({}))".replace("{}", self.expr.name()),
            "raise %s('raised') from (boom(2) and None)")) % kind

    def leave(self):
        fun = self.fun
        ways = [(self.raise_line(), 2)]
        if not fun.grouped:
            if fun.kind == "asyncgen":
                ways.append(("return", 1))
            elif fun.kind != "module":
                ways.append(("return %s" % self.expr.value(1), 2))
                ways.append(("return (*%s, %s)" % (
                    self.choice(("[mk()]", "(mk(), 1)")),
                    self.expr.value(1)), 1))
        if fun.loops:
            ways += [("break", 3), ("continue", 4)]
        way = self.weighted(ways)
        if fun.finals and self.chance(10):
            self.put(way)
            return
        self.put("if maybe(3):")
        if self.chance(40):
            self.put("    use(%s)" % self.expr.arguments())
        self.put("    " + way)

    def suspend(self):
        fun = self.fun
        name = self.target()
        if fun.yields and self.chance(70):
            form = self.choice(("yield %s", "use((yield %s))", "{} = yield %s",
                                "yield (%s, (yield))", "{} = use((yield %s))"))
            self.put(form.replace("{}", name) % self.expr.value(1))
            if "{}" in form:
                self.bind(name)
        elif fun.is_async:
            self.put(self.choice(("%s = await Pause()",
                                  "%s = use(await Pause(), await Pause())",
                                  "%s = [await Pause(), boom(6)]")) % name)
            self.bind(name)
        else:
            self.put("boom(%d)" % self.random.randint(2, 6))
        if fun.kind == "generator" and self.chance(20):
            form = self.choice(("yield from items(2)",
                                "%s = yield from given()",
                                "use((yield from given()))"))
            self.put(form.replace("%s", name))
            if form.startswith("%s"):
                self.bind(name)
