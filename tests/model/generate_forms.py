"""More forms of statements for the random programs of generate.py: each makes
a few objects, lets a construct of the language hold them for a while, and
shows when they go.
"""


def pieces(r, *options):
    """Some of the options, in order."""
    return [o for o in options if r.random() < .6] or [r.choice(options)]


def filled(text, *names):
    for i, name in enumerate(names):
        text = text.replace("{%d}" % i, name)
    return text


class Forms:
    """To be mixed into Maker, which has `put`, `block`, `new`, `statement`."""

    def rows(self, lines):
        """Several lines as they are, below each other."""
        for line in lines:
            self.put(line)

    def some(self, *options):
        return self.r.choice(options)

    # ---- exceptions ---------------------------------------------------

    def chain(self):
        """Errors raised while others are handled; somebody may keep one."""
        r = self.r
        f, kept = self.fresh("x"), self.fresh("k")
        levels = r.randint(1, 3)

        def body():
            self.put("held = %s" % self.new())
            for i in range(levels):
                self.put("try:")
                self.depth += 1
            self.put(self.some(
                "raise Err('%s', held)" % self.fresh("e"), "[].pop()", "held.nothing",
                "raise KeyError(held.tag)", "1 // 0", "int('z')"))
            for i in reversed(range(levels)):
                self.depth -= 1
                self.handler(kept, i)
            if r.random() < .4:
                self.put("print('after', held.tag)")
        self.put("%s = []" % kept)
        self.block("def %s():" % f, body)
        self.block("try:", lambda: self.put("%s()" % f))
        self.block("except BaseException as e:", lambda: self.rows(pieces(
            r, "print('out', type(e).__name__, type(e.__context__).__name__, e.__suppress_context__)",
            "%s.append(e)" % kept, "e.__context__ = None",
            "print(links(e))", "e.__traceback__ = None")))
        self.put("print('chain', [type(e).__name__ for e in %s])" % kept)
        self.rows(pieces(r, "gc.collect(); print('collected')",
                         "%s.clear()" % kept, "del %s[:1]; print('one gone')" % kept))

    def handler(self, kept, level):
        r = self.r
        self.block(self.some("except Exception as e:", "except (LookupError, Err) as e:",
                             "except BaseException as e:"),
                   lambda: self.rows(pieces(
                       r, "print('in', type(e).__name__)", "%s.append(e)" % kept,
                       self.some("raise", "raise Err('%s') from e" % self.fresh("e"),
                                 "raise Err('%s') from None" % self.fresh("e"),
                                 "raise ValueError(str(e))", "pass", "del e",
                                 "held = None; print('let go')", "return", "{}[1]"))))
        if r.random() < .3:
            self.block("finally:", lambda: self.put(self.some(
                "print('finally %d')" % level, "held = 1", "return 5" if level == 0 else "pass",
                "print(sys.exc_info()[0] is None)")))

    # ---- functions and classes ----------------------------------------

    def decorated(self):
        r = self.r
        d, f = self.fresh("deco"), self.fresh("f")
        self.rows(["def %s(%s):" % (d, self.some("fn", "fn, note=Obj('%s')" % self.fresh("n"))),
                   "    %s = %s" % (self.some("seen", "fn.seen"), self.new()),
                   self.some("    @functools.wraps(fn)", "    @functools.lru_cache(maxsize=2)",
                             "    @functools.singledispatch", "    @(lambda g: g)"),
                   "    def inner(a):",
                   "        print('call', type(a).__name__)",
                   "        return %s" % self.some("fn(a)", "(fn(a), a)[0]", "[fn(a)]"),
                   "    return %s" % self.some("inner", "functools.partial(inner)", "inner")])
        if r.random() < .3:
            self.put(self.some("@functools.lru_cache(None)", "@functools.singledispatch"))
        self.rows(["@" + d, "def %s(a):" % f, "    return %s" % self.some("a", "None", "a.tag", "lambda: a")])
        for _ in range(r.randint(1, 3)):
            self.guarded("print(type(%s(%s)).__name__)" % (f, self.some(self.new(), "1", "'s'", "Eq('same')")))
        self.put(self.some("del %s" % f, "del %s, %s; gc.collect()" % (f, d), "%s = None" % f))
        self.put("print('undecorated')")

    def members(self):
        """A class with all kinds of members, which goes in the end."""
        r = self.r
        c = self.fresh("K")
        base = self.some("", "(Obj)", "(Sub)", "(Slim)", "(Obj, metaclass=Meta)", "(dict)", "(list)",
                         "(Hooked)", "(Hooked, tag='sub')")
        self.put("class %s%s:" % (c, base))
        self.depth += 1
        self.rows(pieces(
            r, "shared = %s" % self.new(), "'''a text'''", "table = {i: Obj('%s%%d' %% i) for i in range(2)}" % c,
            "field = Field(%s)" % self.new(), "__slots__ = ('extra',)", "n: int = 3"))
        self.rows(pieces(
            r, "def own(self): return __class__",
            "@property\ndef size(self): return 7".replace("\n", "\n" + "    " * self.depth),
            "@staticmethod\ndef st(x): return x".replace("\n", "\n" + "    " * self.depth),
            "@classmethod\ndef make(cls, *a): return cls(*a)".replace("\n", "\n" + "    " * self.depth),
            "@functools.cached_property\ndef once(self): return Obj('once')".replace("\n", "\n" + "    " * self.depth),
            "def __getattr__(self, name): raise AttributeError(name)",
            "def __missing__(self, key): return key",
            "def __eq__(self, other): return NotImplemented"))
        self.depth -= 1
        name = self.fresh("o")
        self.guarded("%s = %s(%s); print(isinstance(%s, %s))" % (
            name, c, "'%s'" % name if "(Obj" in base or "(Sub" in base or "(Slim" in base else "", name, c))
        for use in pieces(r, "print(type({0}.field).__name__)", "{0}.field = %s" % self.new(), "print({0}.once)",
                          "print({0}.once is {0}.once)", "{0}.extra = %s" % self.new(), "print({0}.own() is {1})",
                          "print({0}.size, {0}.st(4))", "print({0} == 1, {0} != {0})", "print({0}['k'])",
                          "{0}.other = {0}", "print(sorted(vars({0})))", "del {0}.extra", "print({0}.nothing)",
                          "print(type({0}.make()).__name__)", "{1}.shared = None", "print({1}.__mro__[1].__name__)"):
            self.guarded(filled(use, name, c))
        self.guarded("del %s" % name)
        self.put(self.some("del %s; print('class name gone'); gc.collect()" % c, "del %s" % c,
                           "gc.collect(); print('class stays')"))

    # ---- who suspends -------------------------------------------------

    def delegating(self):
        r = self.r
        inner, outer, g = self.fresh("in"), self.fresh("out"), self.fresh("g")
        self.rows(["def %s(x):" % inner, "    try:", "        got = yield x.tag",
                   "        print('got', got)", "        " + self.some("yield 2", "return x", "x = None; yield 3",
                                                                       "raise Err('inner')"),
                   self.some("    except ValueError as e:", "    except GeneratorExit:"),
                   "        print('thrown in')", "        " + self.some("raise", "return None", "yield 4"),
                   "    finally:", "        print('inner over')"])
        self.rows(["def %s():" % outer, "    y = %s" % self.new(),
                   "    " + self.some("r = yield from %s(%s)", "r = yield from list(%s(%s))",
                                      "r = [z for z in %s(%s)]; yield r[0]") % (inner, self.new()),
                   "    print('result', type(r).__name__)", "    " + self.some("yield y", "return y", "del y; yield 1")])
        self.put("%s = %s()" % (g, outer))
        for _ in range(r.randint(1, 4)):
            self.guarded(filled(self.some("print(next({0}))", "print({0}.send('v'))", "{0}.throw(ValueError('t'))",
                                   "{0}.close()", "print(next({0}, 'end'))", "print(list({0}))",
                                   "print({0}.gi_yieldfrom is None)", "print({0}.gi_frame is None)"), g))
        self.put("%s = None" % g)
        self.put("print('generator gone')")

    def managed(self):
        r = self.r
        cm = self.fresh("cm")
        self.rows(["@contextlib.contextmanager", "def %s(x):" % cm, "    print('open', x.tag)", "    try:",
                   "        yield " + self.some("x", "None", "x.tag", "[x]"),
                   self.some("    except Err as e:", "    except ZeroDivisionError:"),
                   "        " + self.some("print('swallowed')", "raise", "raise KeyError('other')"),
                   "    finally:", "        print('close')", "        " + self.some("del x", "pass", "x = None")])
        kind = r.random()
        risk = self.some("raise Err('%s')" % self.fresh("e"), "1 / 0", "print('fine')", "pass")
        if kind < .5:
            head = "with %s(%s)%s%s:" % (cm, self.new(), self.some(" as v", ""), self.some(
                "", ", Bag('%s')" % self.fresh("b"), ", contextlib.suppress(Err)", ", %s(%s) as w" % (cm, self.new())))

            def body():
                self.block(head, lambda: self.rows(["print('body')", risk]))
                self.put("print('after with')")
        else:
            def body():
                self.block("with contextlib.ExitStack() as stack:", lambda: self.rows(
                    pieces(r, "stack.enter_context(%s(%s))" % (cm, self.new()), "stack.callback(print, 'called back')",
                           "stack.callback(lambda o: None, %s)" % self.new(), "stack.push(lambda *a: False)",
                           "stack.enter_context(Bag('%s'))" % self.fresh("b"), "saved = stack.pop_all()", risk)))
                self.guarded("saved.close()")
        self.block("try:", body)
        self.block("except Exception as e:", lambda: self.put("print('left by', type(e).__name__, type(e.__context__).__name__)"))
        self.put("v = w = stack = saved = None")
        self.put("print('managed')")

    def awaiting(self):
        r = self.r
        name = self.fresh("main")
        self.block("async def %s():" % name, lambda: self.rows(
            ["x = %s" % self.new()] + pieces(
                r, "print(await asyncio.gather(echo(1), echo(x)))", "t = asyncio.create_task(echo(x)); await t; print(t.done()); del t",
                "async with Gate(x) as g: print('in gate')", "g = None",
                "print([i async for i in counts(%d)])" % r.randint(0, 3),
                "async for i in counts(3):\n%sif i: break" % ("    " * (self.depth + 1)),
                "print({i: 1 for i in [await echo(5)]})", "del x",
                "t = asyncio.create_task(asyncio.sleep(9)); await asyncio.sleep(0); t.cancel(); print(t.cancelled())",
                "try: await asyncio.wait_for(asyncio.sleep(5), .01)\n%sexcept asyncio.TimeoutError: print('late')" % ("    " * self.depth),
                "await asyncio.sleep(0); print('slept')", "print(await asyncio.gather(fails(), return_exceptions=True))",
                "await fails()", "return 5")))
        self.block("try:", lambda: self.put("print(asyncio.run(%s()))" % name))
        self.block("except Exception as e:", lambda: self.put("print('run', type(e).__name__)"))
        self.put("gc.collect(); print('loop over')")

    def threaded(self):
        r = self.r
        t, q = self.fresh("th"), self.fresh("q")
        self.rows(["%s = queue.Queue()" % q, "def work_%s(first, q):" % t, "    print('first', type(first).__name__)",
                   "    " + self.some("del first", "pass", "first = None"),
                   "    for item in iter(q.get, None):", "        print('item', type(item).__name__)",
                   "        " + self.some("del item; q.task_done(); continue", "pass", "item = None"),
                   "        q.task_done()", "    print('worker over')",
                   "%s = threading.Thread(target=work_%s, args=(%s, %s))" % (t, t, self.new(), q), "%s.start()" % t])
        for _ in range(r.randint(0, 3)):
            self.put("%s.put(%s)" % (q, self.some(self.new(), "1", "[Obj('in list')]")))
            if r.random() < .6:
                self.put("%s.join(); print('joined')" % q)
        self.rows(["%s.put(None)" % q, "%s.join()" % t, "print('thread over')", "del %s, %s, work_%s" % (t, q, t)])

    # ---- patterns, displays, names -------------------------------------

    def matching(self):
        r = self.r
        value = self.some(self.new(), "Point(%s, 2)" % self.new(), "[%s, [1, %s]]" % (self.new(), self.new()),
                          "{'k': %s, 'l': 2}" % self.new(), "(1, %s)" % self.new(), "Point(Point(1, 2), None)", self.value())
        cases = ["case Point(x=Obj() as p, y=int(n)):", "case Point(Point(a, b) as p, None):", "case [Obj() as p, [n, *rest]]:",
                 "case {'k': p, **rest}:", "case (1, Obj(tag=t) as p) if t > 'a':", "case Obj(tag=str(t)) as p:",
                 "case Eq() | Slim() as p:", "case [p, *_]:", "case {'l': 2}:", "case str(t) | int(t):"]

        def body():
            for case in r.sample(cases, r.randint(1, 5)):
                if case == "case str(t) | int(t):":
                    case = "case str() | int():"
                self.block(case, lambda: self.put("print('case', %d)" % cases.index(case) if case in cases else "print('plain')"))
            self.block("case _:", lambda: self.put("print('none of them')"))
        self.block("try:", lambda: self.block("match %s:" % value, body))
        self.block("except Exception as e:", lambda: self.put("print(type(e).__name__)"))
        self.put("print('matched')")
        self.put("p = n = a = b = rest = t = None")

    def displays(self):
        n1, n2 = self.new(), self.new()
        self.guarded(self.some(
            "print([(a.tag, b) for a in [%s, %s] if a.tag for b in range(2) if b])" % (n1, n2),
            "print({a.tag: [b for b in (a,)][0].tag for a in (%s,)})" % n1,
            "fs = [lambda: x for x in [%s, %s]]; print(fs[0]().tag); del fs[0]; print('one'); del fs" % (n1, n2),
            "gen = (x.tag for x in [%s, %s]); print(next(gen)); del gen" % (n1, n2),
            "print([y := %s, y.tag][1]); y = None" % n1,
            "print(len({*[%s], *(1, 2)}), [*'ab', %s][0])" % (n1, n2),
            "print({**{'a': %s}, 'a': 1})" % n1,
            "print(sorted([%s, %s], key=lambda o: o.tag, reverse=True)[0].tag)" % (n1, n2),
            "print(sum((1 for _ in map(lambda o: o.tag, filter(None, [%s, None, %s])))))" % (n1, n2),
            "print(min((o.tag, i) for i, o in enumerate([%s, %s])))" % (n1, n2),
            "print([x for x in [%s]][0].tag)" % n1,
            "print(dict(zip('ab', [%s, 2]))['a'].tag)" % n1,
            "print(next(o for o in iter([%s, %s]) if o.tag).tag)" % (n1, n2),
            "print(*(f'{o.tag:>6}|' for o in [%s]), sep='')" % n1,
            "print([[i.tag for i in row] for row in [[%s], [%s]]])" % (n1, n2),
            "print(any([o.tag == '' for o in (%s, %s)]) or %s.tag)" % (n1, n2, n1),
            "print((lambda *a, **k: (len(a), sorted(k)))(*[%s], z=%s))" % (n1, n2)))

    def binding(self):
        n1, n2, n3 = self.new(), self.new(), self.new()
        self.guarded(self.some(
            "a = b = %s; del a; print('a'); del b" % n1, "a, b = %s, %s; a, b = b, a; del a; print('x'); del b" % (n1, n2),
            "a, *b = %s, %s, %s; del b[0]; print('b'); del a, b" % (n1, n2, n3),
            "(a, [b, c]) = (%s, [%s, 1]); b = c = None; print('c'); a = 1" % (n1, n2),
            "l = [%s, %s, %s]; l[0:2] = []; print(len(l)); del l" % (n1, n2, n3),
            "l = [%s, %s]; l += [%s]; l *= 2; print(len(l)); del l[1::2]; print('cut'); del l" % (n1, n2, n3),
            "d = {}; d['a'] = d['b'] = %s; del d['a']; print('d'); d.update(b=%s); print('e'); d = None" % (n1, n2),
            "o = %s; o.other = [o]; del o; print(gc.collect() > 0)" % n1,
            "o = %s; o.other, o = %s, None; print('o')" % (n1, n2),
            "for a, b in [(%s, %s)]: pass\n" % (n1, n2), "x = %s if %s.tag else %s; del x" % (n1, n2, n3),
            "x = %s and %s; print(x.tag); x = None" % (n1, n2), "x = None or %s; print('or'); x = 0" % n1,
            "print(%s.me().me().tag)" % n1, "assert %s is None, %s.tag" % (n1, n2), "x: Obj = %s; del x" % n1,
            "x = [%s]; y = x[:]; del x; print('copy'); y.clear(); print('clear')" % n1,
            "x = (%s, %s); y, *z = x; del x, y; print('rest'); del z" % (n1, n2)).replace("\n", ""))

    def weak_forms(self):
        r = self.r
        d, o = self.fresh("w"), self.fresh("h")
        self.put("%s = %s" % (o, self.some("Obj('%s')" % o, "Sub('%s')" % o, "Eq('%s')" % o)))
        kind = r.random()
        if kind < .3:
            self.put("%s = weakref.%s" % (d, self.some("WeakValueDictionary(k=%s)" % o, "WeakSet([%s])" % o,
                                                     "WeakKeyDictionary({%s: [1]})" % o)))
            uses = ["print(len({0}))", "print(len(list({0})))", "del {1}", "gc.collect()", "{1} = None",
                    "for k in {0}: print(type(k).__name__)\n".replace("\n", ""), "k = None", "print(bool({0}))", "copy = {0}.copy(); print(len(copy)); copy = None"]
        elif kind < .6:
            self.put("%s = weakref.finalize(%s, print, 'finalized', %s)" % (d, o, self.some("1", self.new())))
            uses = ["print({0}.alive)", "del {1}", "{0}()", "{0}.detach()", "{1} = None", "{0}.atexit = False", "print({0}.peek() is None)"]
        else:
            self.put("%s = weakref.%s" % (d, self.some("WeakMethod(%s.me)" % o, "ref(%s, dead)" % o, "ref(%s)" % o, "proxy(%s, dead)" % o)))
            uses = ["print({0} is None)", "del {1}", "print({0}() is None)", "{1} = None", "print({0}.tag)", "print(weakref.getweakrefcount({1}))"]
        for _ in range(r.randint(2, 4)):
            self.guarded(filled(r.choice(uses), d, o))
        self.put("%s = None; print('weak gone')" % d)
        self.put("%s = None" % o)

    FORMS = ["chain", "chain", "decorated", "members", "members", "delegating", "delegating", "managed", "managed",
             "awaiting", "threaded", "matching", "displays", "displays", "binding", "binding", "weak_forms", "weak_forms"]
    INNER_FORMS = ["chain", "matching", "displays", "displays", "binding", "binding", "binding", "weak_forms"]
    HELPERS = '''import asyncio, queue, threading
gc.collect()
class Meta(type):
    def __call__(cls, *args):
        print("  made", cls.__name__.strip("0123456789"))
        return super().__call__(*args)
class Hooked:
    def __init_subclass__(cls, tag="plain", **rest):
        cls.made_as = Obj("hooked " + tag)
class Field:
    def __init__(self, default):
        self.default = default
    def __set_name__(self, owner, name):
        self.name = "_" + name
    def __get__(self, o, owner=None):
        return self.default if o is None else o.__dict__.get(self.name, self.default)
    def __set__(self, o, value):
        o.__dict__[self.name] = value
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __del__(self):
        print("  del point")
class Gate:
    def __init__(self, held):
        self.held = held
    async def __aenter__(self):
        await asyncio.sleep(0)
        return self
    async def __aexit__(self, *info):
        print("  gate closes", info[0])
async def echo(x):
    await asyncio.sleep(0)
    return x
async def fails():
    raise Err("async", Obj("payload"))
async def counts(n):
    held = Obj("counted")
    try:
        for i in range(n):
            yield i
    finally:
        print("  counts over")
def links(e):
    n = 0
    while e is not None and n < 9:
        n, e = n + 1, e.__context__
    return n
'''
