# Chains of exceptions, what their frames hold, reraising in every way.
class R:
    def __init__(self, t):
        self.t = t

    def __del__(self):
        print("  free", self.t)

import gc
import sys
gc.disable()
gc.collect()

class Err(Exception):
    def __init__(self, t):
        super().__init__(t)
        self.r = R("err " + t)

def raiser(t):
    local = R("local of raiser " + t)
    raise Err(t)

def ctx():
    a = R("ctx a")
    try:
        raiser("one")
    except Err:
        b = R("ctx b")
        raise KeyError("two")

def cause():
    try:
        raiser("three")
    except Err as e:
        raise ValueError(R("payload")) from e

def none():
    try:
        raiser("four")
    except Err:
        raise IndexError from None

def same():
    try:
        raiser("five")
    except Err as e:
        raise e

def wrapped():
    try:
        try:
            raiser("six")
        finally:
            x = R("in finally")
            del x
            print("finally")
    except Err as e:
        e.extra = R("extra")
        raise

for f in (ctx, cause, none, same, wrapped):
    print(f.__name__)
    try:
        f()
    except Exception as e:
        print("handler", type(e).__name__, type(e.__context__).__name__, type(e.__cause__).__name__, e.__suppress_context__)
        t = e.__traceback__
        n = 0
        while t is not None:
            n += 1
            t = t.tb_next
        print("frames", n)
    print("after")
print("collected", gc.collect())
kept = []
for f in (ctx, cause, same):
    try:
        f()
    except Exception as e:
        kept.append(e)
print("kept")
kept[0].__traceback__ = None
print("traceback of the first dropped")
kept[0].__context__ = None
print("context of the first dropped")
kept[1].__cause__ = None
print("cause of the second dropped")
kept[1].__context__ = None
print("context of the second dropped")
kept[2] = kept[2].with_traceback(None)
print("traceback of the third dropped")
del kept[0]
kept.clear()
print("cleared")
def swallow():
    x = R("x")
    try:
        raiser("seven")
    except (KeyError, Err):
        print("tuple handler", sys.exc_info()[0].__name__)
        try:
            raiser("eight")
        except Err as inner:
            print(type(inner.__context__).__name__, inner.__context__.args)
        print("inner done")
    else:
        print("never")
    print("outer done", sys.exc_info())
swallow()
def loops():
    for i in range(3):
        try:
            r = R("round %d" % i)
            if i == 1:
                raise Err("loop")
        except Err as e:
            print("caught")
            continue
        finally:
            print("finally", i)
        print("no error", i)
loops()
def nested_return():
    try:
        try:
            raise Err("nr")
        except Err as e:
            return R("returned")
        finally:
            print("inner finally")
    finally:
        print("outer finally")
nested_return()
print("dropped")
def in_arg():
    [R("temp 1"), R("temp 2"), raiser("arg")]
try:
    in_arg()
except Err:
    print("handler")
print("end", gc.collect())
