# What it shows: a temporary dies with its expression, locals at the exit of
# their function and in a fixed order; what is returned outlives the frame.
# origin: O14
class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  gone", self.name)

    def me(self):
        return self


def temporary():
    Thing("temporary")
    print("after the temporary")
    print("used at once:", Thing("operand").name)
    Thing("chained").me().me()
    print("after the chain")


def locals_in_order(first, second):
    third = Thing("third")
    fourth = Thing("fourth")
    first = Thing("first, rebound")
    print("four locals", first.name, second.name, third.name, fourth.name)


def bound_late(flag):
    if flag:
        zeta = Thing("zeta")
        alpha = Thing("alpha")
    else:
        alpha = Thing("alpha")
        zeta = Thing("zeta")
    return zeta.name + alpha.name


def returned():
    kept = Thing("kept")
    dropped = Thing("dropped")
    print("returning", kept.name, "not", dropped.name)
    return kept


def nested(depth):
    here = Thing("depth %d" % depth)
    if depth < 2:
        nested(depth + 1)
    print("leaving", here.name)


def fails():
    before = Thing("before the error")
    raise ValueError(before.name)


def with_finally():
    outer = Thing("outer")
    try:
        inner = Thing("inner")
        return inner.name
    finally:
        print("finally,", outer.name)


temporary()
locals_in_order(Thing("argument 1"), Thing("argument 2"))
print(bound_late(True))
print(bound_late(False))
thing = returned()
print("returned", thing.name)
del thing
nested(0)
try:
    fails()
except ValueError as error:
    print("handling", error)
print("handled")
print(with_finally())
print("end")
