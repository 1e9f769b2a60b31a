"""The world in which generated programs run.

Objects whose deaths are logged by weakref callbacks, choices from a seeded
sequence, and a budget of steps that ends every program.  Nothing printed
depends on how long an object lives; the death log is kept apart.

Runs on 3.8 and later.
"""
import builtins
import contextlib
import gc
import re
import weakref

STEPS = 1500
FOREVER = 1 << 60
ADDRESS = re.compile("at 0x[0-9a-fA-F]+")


class Budget(BaseException):
    """The program has run long enough."""


class Odd(Exception):
    """An exception of the programs' own."""


class World:
    """One run of one program: its trace, and when each object died."""

    def __init__(self, seed):
        self.state = seed * 2654435761 % (1 << 31) + 12345
        self.step = 0
        self.trace = []
        self.born = 0
        self.deaths = {}
        self.watch = []

    def say(self, text):
        """Texts that programs made of functions hold addresses."""
        self.trace.append(ADDRESS.sub("at 0x", text))

    def tick(self):
        self.step += 1
        if self.step > STEPS:
            raise Budget("out of steps")

    def dice(self, sides):
        self.state = (self.state * 1103515245 + 12345) % (1 << 31)
        return (self.state >> 8) % sides

    def track(self, thing):
        serial = self.born
        self.born += 1
        self.deaths[serial] = FOREVER

        def died(_):
            self.deaths[serial] = self.step
        self.watch.append(weakref.ref(thing, died))
        return serial


def make_names(world):
    """The globals that programs use."""

    class T:
        """A tracked object that can stand wherever a value is needed."""
        part = None
        __match_args__ = ("label",)

        def __init_subclass__(cls, key=None):
            world.tick()

        def __init__(self, label="t"):
            self.label = label
            self.serial = world.track(self)

        def __repr__(self):
            return "%s#%d" % (self.label, self.serial)

        def __iter__(self):
            for at in range(2):
                world.tick()
                yield T(self.label + str(at))

        def __enter__(self):
            world.tick()
            world.say("enter %r" % self)
            return T("in")

        def __exit__(self, kind, value, trace):
            world.tick()
            world.say("exit %r %s" % (self, kind and kind.__name__))
            swallow = kind is not None and issubclass(kind, Exception)
            return swallow and world.dice(3) == 0

        async def __aenter__(self):
            await Pause()
            return self.__enter__()

        async def __aexit__(self, *info):
            await Pause()
            return self.__exit__(*info)

        async def __aiter_items(self):
            for item in self:
                await Pause()
                yield item

        def __aiter__(self):
            return self.__aiter_items()

        def __add__(self, other):
            world.tick()
            return T("sum")

        __radd__ = __iadd__ = __sub__ = __mul__ = __add__

        def __getitem__(self, key):
            world.tick()
            return T("item")

        def __setitem__(self, key, value):
            world.tick()

        def __delitem__(self, key):
            world.tick()

        def __delattr__(self, name):
            world.tick()
            self.__dict__.pop(name, None)

        def __neg__(self):
            world.tick()
            return T("neg")

        def method(self):
            return use(self)

        def __bool__(self):
            return True

        def __lt__(self, other):
            world.tick()
            return world.dice(2) == 0

        __gt__ = __lt__

        def __call__(self, *args, **names):
            return use(self, *args, **names)

    class Pause:
        """Awaiting it suspends once."""

        def __await__(self):
            world.tick()
            yield "pause"
            return T("awaited")

    def show(value):
        if isinstance(value, (T, int, str, type(None), float)):
            return repr(value)
        if isinstance(value, (list, tuple)):
            return "%s(%s)" % (type(value).__name__,
                               ", ".join(map(show, value)))
        if isinstance(value, dict):
            return "dict(%s)" % ", ".join(
                show(key) + ": " + show(item) for key, item in value.items())
        return type(value).__name__

    def use(*args, **names):
        world.tick()
        world.say("use " + show(args) + (show(names) if names else ""))
        return T("u")

    def mk(label="m", *rest):
        world.tick()
        return T(label)

    def maybe(sides=2):
        world.tick()
        return world.dice(sides) == 0

    def boom(sides=4):
        world.tick()
        kinds = (ValueError, KeyError, Odd, TypeError, IndexError)
        if world.dice(sides) == 0:
            kind = kinds[world.dice(len(kinds))]
            world.say("boom " + kind.__name__)
            raise kind("boom at %d" % world.step)
        return T("b")

    def rng(count):
        for at in range(count):
            world.tick()
            yield at

    def items(count):
        for _ in range(count):
            world.tick()
            yield T("i")

    def pick():
        world.tick()
        return (T("p"), 1, "a", [T("p"), T("q")], (1, T("z")), None,
                {"k": T("v"), "w": 2}, {"k": 1}, [1, 2, 3])[world.dice(9)]

    def drain(iterator):
        for at, value in enumerate(iterator):
            world.say("got " + show(value))
            if at > 6:
                break

    def poke(iterator):
        """Runs a generator by all that can be done to one."""
        for at in range(6):
            world.tick()
            way = world.dice(7)
            try:
                if way == 0:
                    value = iterator.throw(Odd("thrown at %d" % world.step))
                elif way == 1 and at:
                    value = iterator.send(T("sent"))
                elif way == 2 and at > 1:
                    iterator.close()
                    world.say("closed")
                    return None
                else:
                    value = next(iterator)
            except StopIteration as stop:
                world.say("stopped " + show(stop.value))
                return stop.value
            world.say("got " + show(value))
        return value

    def poke_async(iterator):
        """The same for an asynchronous generator."""
        try:
            for at in range(6):
                way = world.dice(7)
                if way == 0:
                    step = iterator.athrow(Odd("thrown"))
                elif way == 1 and at:
                    step = iterator.asend(T("sent"))
                elif way == 2 and at > 1:
                    drive(iterator.aclose())
                    return None
                else:
                    step = iterator.__anext__()
                world.say("got " + show(drive(step)))
        except StopAsyncIteration:
            world.say("stopped")
        return None

    def given():
        got = yield T("given")
        world.say("was given " + show(got))
        return T("back") if maybe() else got

    def boom_group(sides):
        world.tick()
        if world.dice(sides) == 0:
            parts = [(ValueError, KeyError, Odd)[world.dice(3)]("part")
                     for _ in range(1 + world.dice(3))]
            world.say("boom group of %d" % len(parts))
            raise ExceptionGroup("group", parts)

    def drive(coroutine):
        try:
            while True:
                world.tick()
                if world.dice(12) == 0:
                    coroutine.throw(Odd("thrown in"))
                coroutine.send(None)
        except StopIteration as stop:
            return stop.value
        finally:
            coroutine.close()

    @contextlib.contextmanager
    def managed(value):
        """A with statement of a generator, which holds what it is given."""
        world.say("begins")
        try:
            yield T("managed")
            world.say("goes on")
        except ValueError as error:
            world.say("swallows %s" % error)
        finally:
            use(value)

    def deco(thing):
        world.tick()
        return thing

    def deco_with(value):
        use(value)
        return deco

    def imported(name, *_):
        """What programs take for modules: real ones outlive the run."""
        world.tick()
        module = T(name)
        module.path = T("path")
        return module

    class Consts:
        ONE, TWO = 1, "a"

    return {"T": T, "Pause": Pause, "use": use, "mk": mk, "maybe": maybe,
            "boom": boom, "rng": rng, "items": items, "pick": pick,
            "drain": drain, "drive": drive, "deco": deco, "Odd": Odd,
            "poke": poke, "poke_async": poke_async, "given": given,
            "boom_group": boom_group, "managed": managed, "deco_with": deco_with,
            "Consts": Consts, "show": show, "say": world.say,
            "__name__": "program",
            "__builtins__": dict(vars(builtins), __import__=imported)}


def run(code, seed):
    """The world after running `main` of a compiled program."""
    world = World(seed)
    names = make_names(world)
    try:
        exec(code, names)
        names["main"]()
        world.say("ended")
    except BaseException as error:
        if isinstance(error, (KeyboardInterrupt, SystemExit, MemoryError)):
            raise
        world.say("ended by %s: %s" % (type(error).__name__, error))
        error.__traceback__ = None
    names.clear()
    return world


def run_quietly(code, seed):
    """`run` without the collector, whose timing no program may show."""
    gc.disable()
    try:
        return run(code, seed)
    finally:
        gc.collect()
        gc.enable()
