# The weak reference is made by a function of the file
# expect: alive
# broken: dead
# rule: EDL507
# model: proves
import weakref


class Giant:
    pass


def remember(thing):
    return weakref.ref(thing)


def main():
    giant = Giant()
    ref = remember(giant)  # naive: del giant
    print("alive" if ref() else "dead")


main()
