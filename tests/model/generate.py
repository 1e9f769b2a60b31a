"""Random programs about the lifetime of objects.

usage: generate.py SEED

A program prints only what does not depend on addresses, hashes of texts or
time, so that two interpreters of one version must print the same.  It is made
of statements over a pool of names; whatever may fail is put in a try.
"""
import random
import sys

from generate_forms import Forms

HEAD = '''import gc, sys, weakref, itertools, functools, contextlib
from collections import deque, defaultdict, OrderedDict, Counter, namedtuple
gc.disable()
gc.collect()
class Obj:
    kind = "obj"
    def __init__(self, tag, other=None):
        self.tag = tag
        self.other = other
    def __del__(self):
        print("  del", self.tag)
    def __repr__(self):
        return "<" + self.tag + ">"
    def me(self):
        return self
    @property
    def shout(self):
        return self.tag.upper()
class Sub(Obj):
    kind = "sub"
    def __init__(self, tag, other=None, *more):
        super().__init__(tag, other)
        self.more = more
class Slim:
    __slots__ = ("tag", "other", "x", "__weakref__")
    def __init__(self, tag, other=None):
        self.tag, self.other = tag, other
    def __del__(self):
        print("  del slim", self.tag)
    def __repr__(self):
        return "<slim " + self.tag + ">"
    def me(self):
        return self
class Lazarus(Obj):
    saved = []
    def __del__(self):
        print("  rise", self.tag)
        Lazarus.saved.append(self)
class Eq(Obj):
    def __eq__(self, o):
        return isinstance(o, Eq) and self.tag == o.tag
    def __lt__(self, o):
        return self.tag < o.tag
    def __hash__(self):
        return len(self.tag)
class Bag(Obj):
    def __init__(self, tag, *items):
        super().__init__(tag)
        self.items = list(items)
    def __len__(self):
        return len(self.items)
    def __getitem__(self, i):
        return self.items[i]
    def __iter__(self):
        return iter(self.items)
    def __contains__(self, o):
        return any(o is i for i in self.items)
    def __call__(self, *a, **k):
        return len(a) + len(k)
    def __enter__(self):
        print("  enter", self.tag)
        return self
    def __exit__(self, t, v, tb):
        print("  exit", self.tag, t and t.__name__)
        return self.tag.endswith("7")
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return name
class Err(Exception):
    def __init__(self, tag, payload=None):
        super().__init__(tag)
        self.tag, self.payload = tag, payload
    def __del__(self):
        print("  del err", self.tag)
def show(*a):
    print(*[x if isinstance(x, (int, str, float, bool, type(None))) else repr(x) for x in a])
def dead(r):
    print("  dead", type(r).__name__)
def refs(o):
    n = sys.getrefcount(o) - 1
    # how often a process shares None or 1 is its own affair before 3.12
    return n if n < 50 or sys.version_info >= (3, 12) else 'shared'
'''

CLASSES = ["Obj", "Obj", "Obj", "Sub", "Slim", "Lazarus", "Eq", "Bag"]
SPECS = ["", "5", ">8", "<8|", "^9", "*^9", "05", "+", ",", "x", "#x", "b",
         "o", "e", ".2f", ".3", "10.3f", "g", "%", "_", "08.2f", " d", "c",
         "d", "s", "r", ".0f", "+.1e", "n"]


class Maker(Forms):
    def __init__(self, seed):
        self.r = random.Random(seed)
        self.lines = []
        self.depth = 0
        self.count = 0
        self.names = []   # hold objects with a tag
        self.lists = []
        self.dicts = []
        self.weak = []
        self.gens = []
        self.funcs = []
        self.budget = self.r.randint(12, 45)
        self.is_wide = seed % 4 < self.WIDE

    # ---- writing ------------------------------------------------------

    def put(self, text):
        self.lines.append("    " * self.depth + text)

    def block(self, head, body):
        self.put(head)
        self.depth += 1
        mark = len(self.lines)
        body()
        if len(self.lines) == mark:
            self.put("pass")
        self.depth -= 1

    def guarded(self, text):
        self.block("try:", lambda: self.put(text))
        self.block("except Exception as e:",
                   lambda: self.put("print(type(e).__name__, str(e).split(' at 0x')[0])"))

    def fresh(self, stem):
        self.count += 1
        return stem + str(self.count)

    def pick(self, pool):
        return self.r.choice(pool) if pool else None

    # ---- expressions --------------------------------------------------

    def new(self):
        tag = self.fresh("t")
        cls = self.r.choice(CLASSES)
        if cls == "Bag" and self.r.random() < .6:
            return 'Bag("%s", %s)' % (tag, self.value())
        if self.names and self.r.random() < .2:
            return '%s("%s", %s)' % (cls, tag, self.r.choice(self.names))
        return '%s("%s")' % (cls, tag)

    def value(self):
        r = self.r.random()
        if r < .45 and self.names:
            return self.r.choice(self.names)
        if r < .6:
            return self.new()
        if r < .7:
            return "[%s]" % ", ".join(self.value() for _ in range(self.r.randint(0, 2)))
        if r < .75:
            return "(%s,)" % self.value()
        if r < .8:
            return '{"k": %s}' % self.value()
        return self.r.choice(["1", "None", "'s'", "2.5", "10**20", "True",
                              "(1, 2)", "range(3)", "b'xy'", "1j"])

    def number(self, depth=0):
        r = self.r
        if depth > 2 or r.random() < .4:
            return r.choice(["0", "1", "-1", "7", "255", "1.5", "-2.25", "(10**18)",
                             "(2**70)", "1e16", "True", "3", "100", "-13", "0.1",
                             str(r.randint(-999, 999))])
        op = r.choice(["+", "-", "*", "//", "%", "/", "**", "&", "|", "^", "<<",
                       ">>", "+", "-", "*"])
        right = r.choice(["1", "2", "3", "5"]) if op in ("**", "<<", ">>") \
            else self.number(depth + 1)
        return "(%s %s %s)" % (self.number(depth + 1), op, right)

    def text(self):
        base = self.r.choice(["'abc'", "'Hello World'", "' a b '", "'x,y,,z'",
                              "'a\\tb'", "'\\u00e9t\\u00e9'", "''", "'it\\'s'",
                              "'123'", "'AaBb'", "'a-b-c'"])
        how = self.r.choice([
            "", ".upper()", ".lower()", ".title()", ".strip()", ".split()",
            ".split(',')", ".replace('a', 'ZZ')", ".center(15, '*')",
            ".zfill(8)", ".find('b')", ".count('a')", ".partition('b')",
            ".rpartition('-')", ".isalpha()", ".isdigit()", ".swapcase()",
            ".rsplit('-', 1)", ".ljust(6, '.')", ".startswith('a')",
            ".endswith(('c', 'd'))", ".encode()", "[::-1]", "[1:3]", "[-2:]",
            " * 2", ".join(['1', '2'])", ".splitlines()", ".expandtabs(4)",
            ".index('a')", ".capitalize()", "[0]", ".casefold()", ".istitle()",
            ".rjust(7)", ".lstrip('aA ')", ".rstrip('cz ')", ".rfind('a')"])
        return base + how

    # ---- statements ---------------------------------------------------

    def bind(self):
        name = self.pick(self.names) if self.r.random() < .3 and self.names \
            else self.fresh("n")
        self.put("%s = %s" % (name, self.new()))
        if name not in self.names:
            self.names.append(name)

    def alias(self):
        if self.names:
            name = self.fresh("n")
            old = self.r.choice(self.names)
            self.put("%s = %s" % (name, old))
            self.names.append(name)

    def drop(self):
        if self.names:
            name = self.r.choice(self.names)
            self.names.remove(name)
            how = self.r.random()
            if how < .6:
                self.put("del " + name)
            elif how < .8:
                self.put(name + " = None")
                self.put("del " + name)
            else:
                self.put("%s, keep = None, %s" % (name, name))
                self.put("del keep, " + name)
            self.put('print("dropped")')

    def attribute(self):
        if len(self.names) > 1:
            a, b = self.r.choice(self.names), self.r.choice(self.names)
            self.guarded(self.r.choice([
                "%s.other = %s" % (a, b), "%s.other = %s" % (a, self.value()),
                "del %s.other" % a, "%s.x = %s" % (a, self.value()),
                "show(%s.other is %s)" % (a, b),
                "setattr(%s, 'y', %s)" % (a, b), "show(hasattr(%s, 'x'))" % a,
                "show(%s.tag)" % a,
                "show(getattr(%s, 'shout', 'no'))" % a,
                "show(vars(%s) is vars(%s))" % (a, a),
                "show(sorted(vars(%s)))" % a, "%s.other = None" % a]))

    def container(self):
        name = self.fresh("l")
        items = ", ".join(self.value() for _ in range(self.r.randint(0, 4)))
        kind = self.r.random()
        if kind < .5:
            self.put("%s = [%s]" % (name, items))
        elif kind < .7:
            self.put("%s = deque([%s])" % (name, items))
        else:
            self.put("%s = list((%s))" % (name, items + "," if items else ""))
        self.lists.append(name)

    def list_op(self):
        name = self.pick(self.lists)
        if name:
            i = self.r.randint(-2, 3)
            self.guarded(self.r.choice([
                "%s.append(%s)" % (name, self.value()), "%s.pop()" % name,
                "%s.pop(%d)" % (name, i), "del %s[%d]" % (name, i),
                "%s[%d] = %s" % (name, i, self.value()), "%s.clear()" % name,
                "%s.reverse()" % name, "show(len(%s))" % name,
                "%s += [%s]" % (name, self.value()), "del %s[%d:]" % (name, i),
                "del %s[::2]" % name, "%s[%d:%d] = [%s]" % (name, i, i + 1, self.value()),
                "%s.extend(%s for _ in 'ab')" % (name, self.new()),
                "%s.insert(%d, %s)" % (name, i, self.value()),
                "show(%s[%d])" % (name, i), "show([type(x).__name__ for x in %s])" % name,
                "%s.append(%s)" % (name, name) if self.r.random() < .3 else "%s.copy()" % name,
                "print(%s[0].tag if %s else 'empty')" % (name, name),
                "%s.remove(%s)" % (name, self.value()),
                "a, *b = %s; print(len(b)); del a, b" % name,
                "print(sorted(%s, key=lambda x: str(type(x)))[:1] and 1)" % name,
                "print(%s.index(%s))" % (name, self.value()),
                "print(gc.is_tracked(%s))" % name]))

    def mapping(self):
        name = self.pick(self.dicts)
        if not name or self.r.random() < .3:
            name = self.fresh("d")
            self.dicts.append(name)
            self.put("%s = %s" % (name, self.r.choice([
                "{}", '{"a": %s}' % self.value(), "dict(a=%s, b=%s)" % (self.value(), self.value()),
                "defaultdict(list)", "OrderedDict(a=%s)" % self.value(),
                "{i: Obj('m%%d' %% i) for i in range(%d)}" % self.r.randint(0, 3)])))
            return
        key = self.r.choice(["'a'", "'b'", "0", "1", "(1, 2)", "None"])
        self.guarded(self.r.choice([
            "%s[%s] = %s" % (name, key, self.value()), "del %s[%s]" % (name, key),
            "%s.pop(%s)" % (name, key), "%s.pop(%s, None)" % (name, key),
            "print(%s.popitem()[0])" % name, "%s.clear()" % name,
            "%s.setdefault(%s, %s)" % (name, key, self.value()),
            "%s.update(a=%s)" % (name, self.value()), "print(list(%s))" % name,
            "print(len(%s), %s in %s)" % (name, key, name),
            "for k, v in %s.items(): print(k, type(v).__name__)" % name,
            "print(%s.get(%s, 'none') is None)" % (name, key),
            "print(type(%s[%s]).__name__)" % (name, key),
            "print(bool(%s))" % name,
            "%s = {**%s, 'z': %s}" % (name, name, self.value())]))

    def weakref(self):
        if not self.names:
            return
        target, name = self.r.choice(self.names), self.fresh("w")
        how = self.r.random()
        if how < .3:
            self.guarded("%s = weakref.ref(%s)" % (name, target))
        elif how < .5:
            self.guarded("%s = weakref.ref(%s, dead)" % (name, target))
        elif how < .6:
            self.guarded("%s = weakref.proxy(%s, dead)" % (name, target))
            self.guarded("print(%s.tag)" % name)
            return
        elif how < .7:
            self.put("%s = weakref.finalize(%s, print, '  final', %r)" % (name, target, name))
            self.put("print(%s.alive)" % name)
            return
        elif how < .8:
            self.put("%s = weakref.WeakValueDictionary()" % name)
            self.put("%s[1] = %s; %s[2] = %s" % (name, target, name, self.new()))
            self.put("print(sorted(%s))" % name)
            return
        elif how < .9:
            self.put("%s = weakref.WeakSet([%s])" % (name, target))
            self.put("%s.add(%s); print(len(%s))" % (name, self.new(), name))
            return
        else:
            self.put("%s = weakref.WeakKeyDictionary()" % name)
            self.put("%s[%s] = %s; print(len(%s))" % (name, target, self.value(), name))
            return
        self.weak.append(name)

    def weak_use(self):
        name = self.pick(self.weak)
        if name:
            self.guarded("print(%s() is None, weakref.getweakrefcount(%s()))" % (name, name))

    def collect(self):
        self.put(self.r.choice(["print('collected', gc.collect())"] * 4 +
                               ["print('young', gc.collect(0))", "print('mid', gc.collect(1))",
                                "gc.freeze(); gc.unfreeze()",
                                "print(len(gc.garbage), gc.get_threshold()[1:], gc.isenabled())",
                                "Lazarus.saved.clear()"]))

    def refcount(self):
        if self.names:
            self.put("print('refs', refs(%s))" % self.r.choice(self.names))

    def cycle(self):
        if len(self.names) > 1:
            a, b = self.r.sample(self.names, 2)
            self.guarded("%s.other = %s; %s.other = %s" % (a, b, b, a))
        else:
            n = self.r.randint(1, 4)
            self.put("ring = [%s for i in range(%d)]" % (
                self.r.choice(["Obj('r%d' % i)", "Slim('s%d' % i)", "Sub('u%d' % i)"]), n))
            self.block("for i, x in enumerate(ring):",
                       lambda: self.put("x.other = ring[(i + 1) % len(ring)]"))
            self.put("del ring, i, x")

    def function(self):
        name = self.fresh("f")
        params = self.r.choice(["a", "a, b=1", "*a", "a, **k", "a, /, b=2", "a, *, k=3"])
        first = "a"
        saved = (self.names, self.lists, self.dicts, self.weak, self.gens)
        self.names, self.lists, self.dicts, self.weak, self.gens = [], [], [], [], []
        generator = self.r.random() < .3

        def body():
            if self.r.random() < .3:
                self.put("print('refs', refs(%s))" % first)
            for _ in range(self.r.randint(1, 4)):
                self.statement(inner=True)
            if self.r.random() < .25:
                self.put("del " + first)
                self.put("print('gone')")
                kept = None
            else:
                kept = first
            if generator:
                self.block("try:", lambda: self.put("got = yield %s" % (kept or "1")))
                if self.r.random() < .4:
                    self.block("except ValueError as e:", lambda: self.put("print('caught', e)"))
                self.block("finally:", lambda: self.put("print('gen over')"))
                if self.r.random() < .5:
                    self.put("yield 2")
            choice = self.r.random()
            if choice < .3:
                self.put("return " + (kept or "None"))
            elif choice < .45:
                self.put("raise Err('%s')" % self.fresh("e"))
            elif choice < .6 and kept:
                self.put("return lambda: " + kept)
        self.block("def %s(%s):" % (name, params), body)
        self.names, self.lists, self.dicts, self.weak, self.gens = saved
        self.funcs.append((name, params, generator))

    def call(self):
        if not self.funcs:
            return self.function() if self.depth == 0 else None
        name, params, generator = self.r.choice(self.funcs)
        arg = self.value()
        text = "%s(%s)" % (name, arg)
        if "k=3" in params and self.r.random() < .5:
            text = "%s(%s, k=%s)" % (name, arg, self.value())
        elif self.r.random() < .2:
            text = self.r.choice(["%s(*[%s])", "%s(*(%s,))", "%s(*[%s], **{})"]) % (name, arg)
        if generator:
            new = self.fresh("g")
            self.guarded("%s = %s; print(next(%s) is None)" % (new, text, new))
            self.gens.append(new)
        elif self.r.random() < .4:
            new = self.fresh("v")
            self.guarded("%s = %s" % (new, text))
            self.put("print('called')")
        else:
            self.guarded("print(type(%s).__name__)" % text)

    def generator_use(self):
        name = self.pick(self.gens)
        if name:
            self.guarded(self.r.choice([
                "print(next(%s, 'end') is None)" % name, "%s.close()" % name,
                "print(%s.send(1) is None)" % name, "%s.throw(ValueError('thrown'))" % name,
                "del %s" % name, "print(len(list(%s)))" % name]))

    def loop(self):
        pool = self.r.choice(["[%s]" % ", ".join(self.new() for _ in range(self.r.randint(1, 3))),
                              "(Obj('g%%d' %% i) for i in range(%d))" % self.r.randint(1, 3),
                              "enumerate([%s])" % self.new(), "zip([%s], [1])" % self.new(),
                              "{'a': %s}.items()" % self.new(), "map(Obj, ['p', 'q'])",
                              "itertools.chain([%s], [2])" % self.new(),
                              "itertools.islice([%s, 3], 2)" % self.new(),
                              "reversed([%s, 4])" % self.new()])

        def body():
            self.put("print('turn')")
            extra = self.r.random()
            if extra < .3:
                self.put("del item")
                self.put("print('item gone')")
            elif extra < .4:
                self.block("if True:", lambda: self.put(self.r.choice(["break", "continue"])))
            elif extra < .7:
                self.statement(inner=True)
        self.block("for item in %s:" % pool, body)
        if self.r.random() < .4:
            self.block("else:", lambda: self.put("print('else')"))
        self.put("item = None")

    def attempt(self):
        def body():
            for _ in range(self.r.randint(1, 2)):
                self.statement(inner=True)
            if self.r.random() < .6:
                self.put(self.r.choice(["raise Err('%s', %s)" % (self.fresh("e"), self.value()),
                                        "1 / 0", "[][1]", "raise KeyError('k')", "{}['x']",
                                        "raise ValueError('v') from TypeError('t')"]))
        self.block("try:", body)

        def handler():
            self.put("print('caught', type(e).__name__, e)")
            if self.r.random() < .3:
                self.put("print(type(e.__context__).__name__, type(e.__cause__).__name__)")
            elif self.r.random() < .2:
                self.put("kept = e")
            elif self.r.random() < .3:
                self.statement(inner=True)
        self.block("except %s as e:" % self.r.choice(["Exception", "(Err, LookupError, ArithmeticError, ValueError)"]),
                   handler)
        if self.r.random() < .3:
            self.block("else:", lambda: self.put("print('no error')"))
        if self.r.random() < .5:
            self.block("finally:", lambda: self.put("print('finally')"))

    def manager(self):
        as_name = self.fresh("m") if self.r.random() < .6 else None
        head = "with Bag('%s')%s:" % (self.fresh("b"), " as " + as_name if as_name else "")

        def body():
            self.statement(inner=True)
            if self.r.random() < .3:
                self.put("raise Err('in with')")

        def whole():
            self.block(head, body)
        self.block("try:", whole)
        self.block("except Err as e:", lambda: self.put("print('left with', e)"))

    def closure(self):
        name = self.fresh("c")

        def outer():
            self.put("x = %s" % self.new())
            self.block("def inner():", lambda: self.put(
                self.r.choice(["return x.tag", "nonlocal x; x = None; return 0",
                               "nonlocal x; del x; return 1"])))
            if self.r.random() < .3:
                self.put("del x")
            self.put("return inner")
        self.block("def make_%s():" % name, outer)
        self.put("%s = make_%s()" % (name, name))
        for _ in range(self.r.randint(1, 2)):
            self.guarded("print(%s())" % name)
        if self.r.random() < .7:
            self.put("del %s" % name)
            self.put("print('closure dropped')")

    def branch(self):
        value = self.value()
        if self.r.random() < .5:
            self.block("if %s:" % value, lambda: self.statement(inner=True))
            self.block("else:", lambda: self.put("print('false')"))
        else:
            def cases():
                self.block("case [x, *rest]:", lambda: self.put("print('seq', len(rest))"))
                self.block("case {'k': x}:", lambda: self.put("print('map')"))
                self.block("case Obj(tag=x) | Slim(tag=x):", lambda: self.put("print('obj', x)"))
                self.block("case int() | float():", lambda: self.put("print('num')"))
                self.block("case None | 's':", lambda: self.put("print('lit')"))
                self.block("case _:", lambda: self.put("print('other')"))
            self.block("match %s:" % value, cases)
            self.put("x = rest = None")

    def texts(self):
        if self.r.random() < .5:
            self.guarded("print(repr(%s))" % self.text())
        elif self.r.random() < .5:
            self.guarded("print(format(%s, %r))" % (self.number(), self.r.choice(SPECS)))
        else:
            self.guarded("print(repr(%s))" % self.number())

    def comprehension(self):
        self.guarded(self.r.choice([
            "print([o.tag for o in [%s]])" % self.new(),
            "print(len({i: Obj(str(i)) for i in range(%d)}))" % self.r.randint(0, 3),
            "print(sum(1 for o in [%s, %s]))" % (self.new(), self.new()),
            "print([y for x in [[1, 2], [3]] for y in x if y != 2])",
            "print(max([%s, %s], key=lambda o: o.tag).tag)" % (self.new(), self.new()),
            "print(any(o.tag == 'q' for o in (%s,)))" % self.new(),
            "print((last := [%s])[0].tag); del last" % self.new(),
            "a, (b, *c) = %s, (%s, 1, 2); print(c); del a, b" % (self.new(), self.new()),
            "print(functools.reduce(lambda a, b: b, [%s, %s]).tag)" % (self.new(), self.new()),
            "print(f'{%s.tag!r:>9}')" % self.new(),
            "print(sorted([Eq('b'), Eq('a')])[0].tag)",
            "print(Eq('a') == Eq('a'), len({Eq('a'), Eq('a')}))",
            "print(Bag('z', 1, 2)(3, k=4), 2 in Bag('y', 2), len(Bag('x')))"]))

    def coroutine(self):
        name = self.fresh("co")

        def body():
            self.put("x = %s" % self.new())
            self.put("got = await Step()")
            self.put("print('resumed', got)")
            self.put("return x.tag")
        self.block("class Step:", lambda: self.block(
            "def __await__(self):", lambda: self.put("return (yield 'wait')")))
        self.block("async def %s():" % name, body)
        self.put("task = %s()" % name)
        self.guarded("print(task.send(None))")
        self.guarded(self.r.choice(["task.send(5)", "task.close()", "task.throw(Err('into'))",
                                    "del task", "pass"]))
        self.put("task = None")
        self.put("print('task dropped')")

    def module_del(self):
        self.guarded(self.r.choice(["del nothing", "print(unknown)", "del self.x",
                                    "global_x = %s; del global_x" % self.new()]))

    OUTER = ["function", "closure", "coroutine", "cycle"]
    INNER = ["bind"] * 5 + ["drop"] * 5 + ["alias", "attribute", "attribute",
             "container", "list_op", "list_op", "list_op", "mapping", "mapping",
             "weakref", "weakref", "weak_use", "collect", "collect", "refcount",
             "refcount", "loop", "attempt", "manager", "branch", "texts",
             "comprehension", "comprehension", "module_del", "call", "call",
             "generator_use", "generator_use"]
    WIDE = 3  # of four programs have the other forms, too

    def statement(self, inner=False):
        self.budget -= 1
        if self.depth > 4:
            return self.put("print('deep')")
        pool = self.INNER if inner else self.INNER + self.OUTER * 3
        if self.is_wide and self.r.random() < .5:
            pool = self.INNER_FORMS if inner else self.FORMS
        getattr(self, self.r.choice(pool))()

    def program(self):
        while self.budget > 0:
            self.statement()
        self.put("print('end')")
        helpers = self.HELPERS if self.is_wide else ""
        return HEAD + helpers + "\n".join(self.lines) + "\n"


def program(seed):
    return Maker(seed).program()


if __name__ == "__main__":
    sys.stdout.write(program(int(sys.argv[1])))
