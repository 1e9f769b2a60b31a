"""The expressions of generated programs (see progen.py)."""


class Expressions:
    """Writes expressions over the names that a function has bound."""

    def __init__(self, program):
        self.program = program
        self.random = program.random

    def name(self):
        fun = self.program.fun
        pick = self.random.randrange(200)
        if pick < 1:
            return self.random.choice(fun.all)
        if pick < 20 and fun.outer is not None and fun.outer.bound:
            return self.random.choice(fun.outer.bound)
        if fun.bound:
            # Prefer what was bound lately, so that lives have an end.
            recent = fun.bound[-5:] if pick < 150 else fun.bound
            return self.random.choice(recent)
        return "T"

    def value(self, depth):
        if depth <= 0:
            return self.random.choice((self.name(), self.name(), "1", "'s'",
                                       "mk()"))
        return self.program.weighted((
            (self.fresh, 8), (self.name, 5), (self.compound, 4),
            (self.folded, 1)))() if depth > 1 else self.program.weighted((
                (self.fresh, 4), (self.name, 6), (self.compound, 1)))()

    def fresh(self):
        return self.random.choice((
            "mk()", "mk('n')", "pick()", "boom(6)", "T('d')",
            "use(%s)" % self.name(), "mk('r', %s)" % self.name()))

    def folded(self):
        return self.comprehension()

    def compound(self):
        one, two = self.value(0), self.value(0)
        return self.random.choice((
            "[%s, %s]" % (one, two), "(%s, %s)" % (one, two),
            "{'k': %s, 'w': %s}" % (one, two), "{**{'z': %s}}" % one,
            "(%s if maybe() else %s)" % (one, two),
            "(%s or %s)" % (one, two), "(%s and %s)" % (one, two),
            "f'{show(%s)} {show(%s)!r:>{9}}'" % (self.name(), self.name()),
            "use(*[%s], **{'n': %s})" % (one, two),
            "use(%s, key=%s)" % (one, two), "[*[%s], %s]" % (one, two),
            "(lambda v: use(v, %s))(%s)" % (one, two),
            "(mk() + %s)" % one, "mk()[%s:%s]" % (one, two),
            "(mk() < %s < mk())" % one, "not %s" % one))

    def arguments(self):
        count = self.random.choice((1, 1, 2, 3))
        return ", ".join(self.value(1) for _ in range(count))

    def condition(self):
        name = self.name()
        walrus = self.program.target()
        chosen = self.random.choice((
            "maybe()", "maybe()", "maybe(3)", name, "not %s" % name,
            "maybe() and use(%s)" % name, "use(%s) and maybe()" % name,
            "(%s := pick())" % walrus, "%s is None" % name, "True",
            "isinstance(%s, T)" % name))
        if ":=" in chosen:
            self.program.bind(walrus)
        return chosen

    def comprehension(self):
        name = self.name()
        var = self.random.choice(("i", "j", "x", "y"))
        source = self.random.choice(("items(2)", "rng(2)", "mk('s')",
                                     "[%s, mk()]" % name))
        other = self.name()
        forms = ["[use(%s, %s) for %s in %s]", "[%s for %s in %s if maybe()]",
                 "{str(%s): %s for %s in %s}", "list(use(%s, %s) for %s in %s)",
                 "[(%s, j) for %s in %s for j in rng(2)]",
                 "sum(1 for %s in %s)", "any(%s is %s for %s in %s)",
                 "[lambda: %s for %s in %s]", "tuple(%s for %s in %s)",
                 "sorted(str(show(%s)) for %s in %s)"]
        form = self.random.choice(forms)
        holes = form.count("%s")
        parts = {2: (var, source), 3: (var, var, source),
                 4: (var, other, var, source)}[holes]
        return form % parts
