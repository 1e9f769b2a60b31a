# Contexts and causes: what each exception keeps, and what goes with it.
import gc
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
class E(Exception):
    def __init__(self, name): super().__init__(name); self.name = name
    def __del__(self): print("exc", self.name)
def chain(n):
    d = D("frame%d" % n)
    try:
        if n: chain(n - 1)
        raise E("e%d" % n)
    except E as e:
        if n == 2: raise E("last") from e
        raise
try:
    chain(3)
except E as e:
    seen = []
    x = e
    while x is not None:
        seen.append((x.name, type(x.__cause__).__name__, x.__suppress_context__))
        x = x.__context__
    print(seen)
print("out of handler")
gc.collect()
print("collected")
def same_again():
    try:
        raise E("one")
    except E as e:
        try:
            raise e
        except E as f:
            print(f is e, f.__context__)
            try:
                raise E("two")
            except E as g:
                print(g.__context__ is e)
                g.__context__ = None
same_again()
print("same done", gc.collect() >= 0)
def in_finally():
    try:
        raise E("body")
    finally:
        raise E("finally")
try: in_finally()
except E as e: print(e.name, e.__context__.name)
def swallowed():
    for n in range(2):
        try:
            raise E("s%d" % n)
        except E:
            continue
        finally:
            print("fin", n)
    return "x"
print(swallowed())
def in_del():
    class Bad:
        def __del__(self):
            try: raise E("in del")
            except E as e: print("context", e.__context__)
    try:
        raise E("while")
    except E:
        b = Bad()
        del b
        print("still handling")
in_del()
try:
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise E("from z") from z
except E as e:
    print(e.__cause__, e.__context__ is e.__cause__)
    e.__cause__ = None
    print(e.__suppress_context__, type(e.__context__).__name__)
    e.__context__ = None
try:
    raise E("c") from 5
except TypeError as t: print(t)
print("end")
