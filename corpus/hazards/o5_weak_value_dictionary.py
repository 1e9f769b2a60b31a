# WeakValueDictionary.__setitem__
# expect: found
# broken: lost
# rule: EDL502
# model: proves
import weakref

CACHE = weakref.WeakValueDictionary()


class Giant:
    pass


def main():
    giant = Giant()
    CACHE["a"] = giant  # naive: del giant
    print("found" if "a" in CACHE else "lost")


main()
