def f(name, g):
    x = __import__("a" + name)
    g(x)
    h()

def t(g):
    for base in (int, list, dict):
        x = type("A", (base,), {})
        g(x)
    h()
