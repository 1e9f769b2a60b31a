def f(a, b, g):
    x = set.add(a, b)
    g(x)
    x = type.mro(a)
    g(x)
    x = list.append(1, 2)
    g(x)
    h()

def bases(a, g):
    x = type("A", (a,), {})
    g(x)
    h()

def count(g):
    x = tuple.count(3, 4)
    g(x)
    h()

def call(a, g):
    x = type.__call__(a)
    g(x)
    h()
