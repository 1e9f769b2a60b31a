# Control flow.
def f(n):
    if n < 0:
        return "neg"
    elif n == 0:
        return "zero"
    while n > 3:
        n -= 1
        if n == 5:
            continue
    else:
        n += 100
    return n

print(f(-1), f(0), f(9))
print([x if x % 2 else -x for x in range(5)], (lambda a, *b, c=3, **d: (a, b, c, d))(1, 2, c=4, e=5))
x = y = []
x += [1]
print(y, x is y, 1 < 2 < 3, not 0, None or "d", 0 and 1)
try:
    [1][5]
except IndexError as e:
    print(e)
try:
    {}["k"]
except KeyError as e:
    print(e)
try:
    int("z")
except ValueError as e:
    print(e)
print(isinstance(True, int), issubclass(bool, int), type(1).__name__, callable(len), hasattr("", "join"))
