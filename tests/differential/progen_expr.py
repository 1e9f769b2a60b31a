"""The expressions of generated programs (see progen.py)."""

COMPREHENSIONS = (
    # {v}: its variable, {s}: what it goes over, {n} {o}: names, {w}: walrus
    "[use({v}, {n}) for {v} in {s}]", "[{v} for {v} in {s} if maybe()]",
    "{str({v}): {n} for {v} in {s}}", "list(use({v}, {n}) for {v} in {s})",
    "[({v}, l) for {v} in {s} for l in rng(2)]",
    "[[use({v}, l, {n}) for l in rng(2)] for {v} in {s}]",
    "sum(1 for {v} in {s})", "any({v} is {n} for {v} in {s})",
    "[lambda: {v} for {v} in {s}]", "tuple({v} for {v} in {s})",
    "[lambda {v}={v}: use({v}, {n}) for {v} in {s}]",
    "sorted(str(show({v})) for {v} in {s})",
    "[{w} := use({v}, {n}) for {v} in {s}]",
    "[{v} for {v} in {s} if ({w} := maybe())]",
    "[use({w}) for {v} in {s} if ({w} := use({v}))]",
    "next((use({v}, {n}) for {v} in {s}), {o})",
    "(use({v}, {n}) for {v} in {s})", "use(*(use({v}, {n}) for {v} in {s}))",
    "{show(({v}, {n})) for {v} in {s}}",
    "{show({v}): {o} for {v}, *_ in [({n}, 1), [mk(), 2]]}",
    "[(lambda: use({v}, {n}))() for {v} in {s}]",
    "[boom(5) for {v} in {s}]", "[l for {v} in {s} for l in [{v}, {n}]]",
    "[l for {v} in {s} if {v} if maybe() for l in use({v}, {n})]",
    "[({v}, {w}) for {v} in {s} if use({w} := {v}) if maybe()]",
    "{**{str(show({v})): {v} for {v} in {s}}, 'k': {n}}",
    "[f'{show({v})} {show({n})}' for {v} in {s}]",
    "[{v} for {v} in {s} for {v} in (use({v}), {n})]",
    "(lambda {v}: [use({v}, {n}) for {v} in {v}])({s})",
    "[(lambda w={v}: [use(w, l) for l in rng(2)])() for {v} in {s}]",
    "list(map(lambda {v}: use({v}, {n}), {s}))",
    "sorted([{n}, {o}, mk()], key=lambda {v}: len(show(({v}, {n}))))",
    "[{v} for [{v}, *_] in [[{n}, mk()], ({o}, 2)]]",
)
# {a} {b}: values, {n} {o}: names, {w}: what a walrus binds
PLACES_OF_WALRUS = (
    "mk()[({w} := {a}):{b}]", "[({w} := {a}), {w}, {b}]",
    "{('k', ({w} := 's')): {a}, 'w': {w}}", "use(k=({w} := {a}), m={b})",
    "(({w} := mk()) < {w} < {a})", "f'{({w} := mk())!s:>{9}} {show({n})}'",
    "(lambda v=({w} := {a}): use(v, {n}))()", "use({a}, *(({w} := [mk()])))",
    "((({w} := {a}) if maybe() else {b}))", "(({w} := maybe()) or {a})",
    "(use({n}) if ({w} := maybe()) else {w})", "-({w} := mk())",
    "({w} := mk({a})).part", "({w} := use)({a}, {b})",
    "[{w} := {a}, {w} := {b}]", "(lambda: use((v:= {a}), v, {n}))()",
    "f'{show({n})=} {(lambda: (v:= {n}))()!r:>{({w} := 9)}}'",
)
SUSPENDED = (
    "use((yield {a}), {n})", "[(yield), {a}]", "f'{(yield {n})!r}'",
    "({n} if (yield) else {a})", "{'k': (yield {a}), 'w': {n}}",
    "(mk() < (yield {a}) < {n})", "mk((yield))[(yield {n}):{a}]",
)
AWAITED = (
    "use(await Pause(), {n})", "[await Pause(), {a}]",
    "f'{await Pause()!r} {show({n})}'", "({a} if await Pause() else {n})",
    "(await Pause()).part", "(mk() < await Pause() < {n})",
    "({w} := await Pause())", "(lambda v: use(v, {n}))(await Pause())",
)
ASYNC_COMPREHENSIONS = (
    "[use({v}, {n}) async for {v} in mk('as')]",
    "[await Pause() for {v} in {s}]",
    "{str({v}): await Pause() async for {v} in mk('as') if maybe()}",
    "[({v}, l) async for {v} in mk('as') for l in rng(2) if {n}]",
    "[({v}, l) for {v} in {s} async for l in mk('as') if await Pause()]",
    "{show({w} := {v}) async for {v} in mk('as')}",
    "[x async for x in ({v} async for {v} in mk('as') if use({n}))]",
)


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
            (self.comprehension, 1), (self.odd, 1)))() if depth > 1 else (
                self.program.weighted(((self.fresh, 4), (self.name, 6),
                                       (self.compound, 1)))())

    def fresh(self):
        return self.random.choice((
            "mk()", "mk('n')", "pick()", "boom(6)", "T('d')",
            "use(%s)" % self.name(), "mk('r', %s)" % self.name()))

    def compound(self):
        one, two = self.value(0), self.value(0)
        return self.random.choice((
            "[%s, %s]" % (one, two), "(%s, %s)" % (one, two),
            "{'k': %s, 'w': %s}" % (one, two), "{**{'z': %s}}" % one,
            "(%s if maybe() else %s)" % (one, two),
            "(%s or %s)" % (one, two), "(%s and %s)" % (one, two),
            "f'{show(%s)} {show(%s)!r:>{9}}'" % (self.name(), self.name()),
            "f'{show(%s)=}'" % self.name(),
            "use(*[%s], **{'n': %s})" % (one, two),
            "use(%s, key=%s)" % (one, two), "[*[%s], %s]" % (one, two),
            "(lambda v: use(v, %s))(%s)" % (one, two),
            "(lambda v=%s, *, k=%s: use(v, k, %s))()" % (one, two,
                                                        self.name()),
            "(mk() + %s)" % one, "mk()[%s:%s]" % (one, two),
            "mk()[%s, ..., %s]" % (one, two),
            "(mk() < %s < mk())" % one, "use(%s).part" % one,
            "(mk() < %s > mk() != %s)" % (one, two),
            "(%s in [%s] not in (1, 2))" % (one, two),
            "f'{f\"{show(%s)}\":>{len(show(%s))}}'" % (self.name(),
                                                   self.name()),
            "f\'\'\'{\n  show(%s)\n  } {'' if maybe() else show(%s)}\'\'\'"
            % (self.name(), self.name()),
            "(*[%s], *(%s, 2))" % (one, two), "{**{'k': %s}, 'k': %s}"
            % (one, two), "(lambda *v, **k: use(v, k, %s))(%s, n=%s)"
            % (self.name(), one, two), "(lambda: (lambda: %s))()()" % one,
            "(%s if maybe() else %s if maybe() else mk())" % (one, two),
            "(maybe() and %s or not maybe() and %s)" % (one, two),
            "(%s is not %s is None)" % (self.name(), self.name()),
            "(%s in (%s, 1))" % (one, two), "not %s" % one, "-mk(%s)" % one,
            "mk(%s).part" % one, self.walrus(), self.walrus()))

    def walrus(self):
        name = self.program.target()
        text = "use(%s := %s, %s)" if self.program.chance(50) else (
            "use((%s := %s), %s)")
        self.bind_soon(name)
        return text % (name, self.value(0), self.name())

    def odd(self):
        """Bindings and suspensions in the middle of something."""
        program = self.program
        forms = PLACES_OF_WALRUS
        if program.fun.is_async and program.chance(40):
            forms = AWAITED
        elif program.fun.kind == "generator" and program.chance(40):
            forms = SUSPENDED
        form = self.random.choice(forms)
        if program.minor >= 12 and program.chance(10):
            form = "f'{f'{show({n})}{show(({w} := {a}))!s:>{9}}'}'"
        walrus = program.target()
        for hole, text in (("{a}", self.value(0)), ("{b}", self.value(0)),
                           ("{n}", self.name()), ("{o}", self.name()),
                           ("{w}", walrus)):
            form = form.replace(hole, text)
        if walrus + " :=" in form:
            self.bind_soon(walrus)
        return form

    def bind_soon(self, name):
        """Perhaps bound by the expression being made, if it is used at all;
        `put` sees which are."""
        bound = self.program.fun.bound
        if name not in bound and self.program.chance(4):
            bound.append(name)

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
            "maybe() and (%s := pick())" % walrus,
            "(%s := pick()) or not (%s and maybe())" % (walrus, name),
            "isinstance(%s, T)" % name, "__debug__", "0", "None or maybe()",
            "(maybe() if %s else maybe(3))" % name))
        if ":=" in chosen:
            self.program.bind(walrus)
        return chosen

    def comprehension(self):
        program = self.program
        forms = COMPREHENSIONS
        if program.fun.is_async and program.chance(30):
            forms = ASYNC_COMPREHENSIONS
            if program.minor >= 11:
                forms += ("[[l async for l in mk('as')] for {v} in {s}]",)
        form = self.random.choice(forms)
        walrus = program.target()
        names = [name for name in ("i", "j", "x", "y") if name != walrus]
        parts = {"{v}": self.random.choice(names), "{n}": self.name(),
                 "{o}": self.name(), "{w}": walrus,
                 "{s}": self.random.choice((
                     "items(2)", "rng(2)", "mk('s')",
                     "[%s, mk()]" % self.name()))}
        if "{w}" in form:
            self.bind_soon(walrus)
        for hole, text in parts.items():
            form = form.replace(hole, text)
        return form
