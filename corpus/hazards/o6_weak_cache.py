# A weak cache gets slower: each look-up makes the value anew
# expect: made 1 of 100
# broken: made 100 of 100
# rule: EDL507
# model: proves
import weakref


class Value:
    made = 0

    def __init__(self):
        Value.made += 1


CACHE = weakref.WeakValueDictionary()


def store(key, value):
    CACHE[key] = value


def load(key):
    value = CACHE.get(key)
    if value is None:
        value = Value()
        store(key, value)
    return value


def main():
    first = load("a")
    hold(first)  # naive: del first
    for _ in range(99):
        load("a")
    print("made", Value.made, "of 100")


def hold(value):
    store("held", value)


main()
