# del of everything, with what goes wrong.
# del of everything: nested targets, slices, failing targets, hooks, globals from functions, class bodies, cells, star lists.
class R:
    def __init__(self, t):
        self.t = t

    def __del__(self):
        print("  free", self.t)

class Hook:
    def __init__(self):
        object.__setattr__(self, "log", [])

    def __delattr__(self, name):
        print("  delattr", name)
        object.__delattr__(self, name)

    def __delitem__(self, key):
        print("  delitem", key)
        if isinstance(key, slice):
            raise IndexError("no slices")

def nested():
    a, b, c, d = (R("n%d" % i) for i in range(4))
    del (a, [b, (c,)]), d
    print("gone")

def failing():
    a, b = R("a"), R("b")
    l = [R("l")]
    try:
        del a, l[5], b
    except IndexError as e:
        print(e)
    print("b is", b.t)
    try:
        del l[0], zzz, b
    except NameError as e:
        print(e)
    try:
        del b.nothing, b
    except AttributeError as e:
        print(e)
    try:
        del (), l["x"]
    except TypeError as e:
        print(e)
    try:
        del {}["k"]
    except KeyError as e:
        print(e)
    try:
        del (1, 2)[0]
    except TypeError as e:
        print(e)
    try:
        del "abc"[0:1]
    except TypeError as e:
        print(e)
    try:
        del None.x
    except AttributeError as e:
        print(e)
    try:
        del len.x
    except AttributeError as e:
        print(e)
    try:
        del R.nothing
    except AttributeError as e:
        print(e)
    try:
        del int.real
    except TypeError as e:
        print(e)

def hooks():
    h = Hook()
    h.a = R("ha")
    del h.a
    try:
        del h.a
    except AttributeError as e:
        print(e)
    del h[1], h["x"], h[1, 2], h[...]
    try:
        del h[1:2]
    except IndexError as e:
        print(e)
    del h

def global_del():
    global G
    G = R("global")
    del G
    try:
        G
    except NameError as e:
        print(e)
    try:
        del G
    except NameError as e:
        print(e)

def slices():
    l = [R(str(i)) for i in range(10)]
    del l[8:]
    print("tail")
    del l[::3]
    print("step 3", [x.t for x in l])
    del l[-1:0:-2]
    print("negative", [x.t for x in l])
    del l[5:2], l[10:20]
    print("nothing")
    l[0:1] = []
    print("emptied")
    l[:] = (R("new"),)
    print("all")
    l[1:1] = [R("i"), R("j")]
    del l[:]
    print("end")
    b = bytearray(b"abcdef")
    del b[1:5:2]
    print(b)

def cells():
    x = R("cell")
    def get():
        return x.t
    def drop():
        nonlocal x
        del x
    print(get())
    drop()
    for f in (get, drop):
        try:
            f()
        except NameError as e:
            print(e)
    try:
        x
    except NameError as e:
        print(type(e).__name__, e)

class Body:
    a = R("body a")
    b = [a]
    del a
    print("name deleted")
    del b[0]
    print("item deleted")
    try:
        a
    except NameError as e:
        print(e)
    for i in range(2):
        c = R("c%d" % i)
    del i

print(sorted(k for k in vars(Body) if not k.startswith("_")))
del Body.c
print("class attr deleted")
for f in (nested, failing, hooks, global_del, slices, cells):
    print(f.__name__)
    f()
