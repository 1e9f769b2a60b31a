# Through two functions
# expect: alive
# broken: dead
# rule: EDL507
# model: proves
import weakref


class Giant:
    pass


def inner(thing, store):
    store.append(weakref.ref(thing))


def outer(store, thing):
    inner(thing, store)


def main():
    giant = Giant()
    store = []
    outer(store, giant)  # naive: del giant
    print("alive" if store[0]() else "dead")


main()
