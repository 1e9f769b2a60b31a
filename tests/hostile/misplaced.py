"""misplaced.py - what the grammar takes and Python refuses, and what stands
just beside it and is Python.  The Python that runs this checks both lists
first, as far as it is new enough to know.  See cases.py."""
import warnings

from case import FUNCTION, SYNTAX, Case, content, write

REFUSED = {
    "yield in a module": "x = yield g()",
    "yield in a class": "class C:\n    x = yield",
    "yield in a list": "def f(a):\n    return [(yield x) for x in a]",
    "yield in a generator": "def f(a):\n    return ((yield x) for x in a)",
    "yield from in async def": "async def f(a):\n    yield from a",
    "return in a module": "return",
    "return in a class": "def f():\n    class C:\n        return 1",
    "value of an async generator":
        "async def f(a):\n    yield a\n    return a",
    "await in def": "def f(a):\n    await a",
    "await in a module": "await g()",
    "async for in def": "def f(a):\n    async for x in a: g(x)",
    "async with in a lambda's def":
        "async def f(a):\n    def g():\n        async with a: pass",
    "async list in def": "def f(a):\n    return [x async for x in a]",
    "star import in def": "def f():\n    from m import *",
    "nonlocal in a module": "nonlocal x",
    "global parameter": "def f(x):\n    global x",
    "nonlocal parameter": "def f(x):\n    def g(x):\n        nonlocal x",
    "global and nonlocal":
        "def f(x):\n    def g():\n        global x\n        nonlocal x",
    "parameter twice": "def f(a, *, a=1): pass",
    "parameter of a lambda twice": "g(lambda a, *a: 0)",
    "break out of except*":
        "for i in a:\n    try: g()\n    except* E as e:\n        break",
    "continue out of except*, with a finally":
        "for i in a:\n    try: g()\n    except* E:\n"
        "        try: g()\n        finally: continue",
    "return out of except*":
        "def f(a):\n    try: g()\n    except* E:\n"
        "        for x in a: return x",
    "except* without a type": "try: g()\nexcept*:\n    g()",
    "except and except*": "try: g()\nexcept A: g()\nexcept* B: g()",
    "except before the last": "try: g()\nexcept: g()\nexcept A: g()",
    "indented module": "  x = 1\n  g(x)",
}
TAKEN = {
    "yield": "def f(a):\n    x = yield from a\n    return (yield x)",
    "yield in a lambda": "g(lambda: (yield))",
    "yield in the first iterable": "def f():\n    return [x for x in (yield)]",
    "return in an async generator": "async def f(a):\n    yield a\n    return",
    "value of a generator inside one that is async":
        "async def f(a):\n    yield a\n    def g():\n        yield a\n"
        "        return a",
    "async generator in def": "def f(a):\n    return (x async for x in a)",
    "await in a generator": "def f(a):\n    return (await x for x in a)",
    "async list in async def":
        "async def f(a):\n    return [await x async for x in a if await x]",
    "first iterable that is awaited":
        "async def f(a):\n    return [x for x in await a]",
    "star import behind a condition": "if a:\n    from m import *",
    "global in a class": "class C:\n    global x\n    x = 1",
    "nonlocal in a class":
        "def f(x):\n    class C:\n        nonlocal x\n        x = 1",
    "parameter of a function inside": "def f(a):\n    return lambda a: a",
    "break inside except*":
        "for i in a:\n    try: g()\n    except* E:\n"
        "        for j in i:\n            break",
    "return in a def inside except*":
        "try: g()\nexcept* E:\n    def f():\n        return 1",
    "break behind except*":
        "for i in a:\n    try: g()\n    except* E: g()\n    else: break\n"
        "    finally: g()",
    "except after others": "try: g()\nexcept A: g()\nexcept: g()",
    "module behind a form feed": "\f# one\n\fx = 1",
}


def compiles(text):
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(text + "\n", "x.py", "exec", dont_inherit=True)
    except SyntaxError:
        return False
    return True


def knows_groups():
    return compiles("try: g()\nexcept* E: g()")


def check(names, wanted):
    for name, text in names.items():
        if "except*" not in text or knows_groups():
            assert compiles(text) == wanted, name


def misplaced():
    check(REFUSED, False)
    check(TAKEN, True)
    for name, text in REFUSED.items():
        before = "" if text.startswith(" ") else FUNCTION
        yield content(name, before + text + "\n", SYNTAX)
    for name, text in TAKEN.items():
        yield Case(name, write("x.py", text + "\n"), strict=(0, 1),
                   code=((0, 1), (0, 1), 0), changes=["x.py"], may_stay=True)


FAMILIES = (misplaced,)
