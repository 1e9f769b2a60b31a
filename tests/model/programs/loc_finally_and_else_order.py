# Locals die in the order in which the compiler met them: up to 3.8 it took a finally first, up to 3.10 an else after the handlers.
# family: locals
import gc


class T:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("  free", self.n)


def early(leaves):
    try:
        a = T("a")
        if leaves:
            return 1
        b = T("b")
    finally:
        z = T("z")
    y = T("y")


def loop(way):
    for i in range(2):
        try:
            a = T("a")
            if way == 1:
                continue
            b = T("b")
            if way == 2:
                break
        except ValueError as e:
            q = T("q")
        else:
            m = T("m")
        finally:
            z = T("z")
            w, x = T("w"), [T("x%d" % k) for k in range(1)]
        k = T("k")


def nested():
    try:
        p = T("p")
        try:
            r = T("r")
            return
        finally:
            s = T("s")
            try:
                g = T("g")
            except KeyError as e:
                h = T("h")
            else:
                for j in (T("j"),):
                    pass
            finally:
                f = lambda v: v
                with open("/dev/null") as d:
                    o = (n := T("n"))
    finally:
        u = T("u")
        u.t = T("t")
        u = u


def seen():
    try:
        a = 1
        return list(locals())
    finally:
        b = 2


def seen_later():
    try:
        a = 1
    except ValueError:
        c = 1
    else:
        d = 1
    finally:
        b = 2
    return list(locals())


for f, ways in ((early, (0, 1)), (loop, (0, 1, 2)), (nested, ())):
    print(f.__name__, f.__code__.co_varnames)
    for way in ways:
        print(" way", way)
        f(way)
    if not ways:
        f()
print(seen(), seen_later())
print(gc.is_tracked(type), gc.is_tracked(int), gc.is_tracked(ValueError), gc.is_tracked(T))
print("end")
