# Before workers fork, what is frozen must be there to be shared
# expect: frozen 1000
# broken: frozen 0
# rule: EDL826
# model: proves
import gc


class Row:
    pass


def main():
    rows = [Row() for _ in range(1000)]
    before = len(rows)  # naive: del rows
    gc.collect()
    gc.freeze()
    alive = [o for o in gc.get_objects() if isinstance(o, Row)]
    frozen = gc.get_freeze_count()
    found = sum(type(r) is Row for r in find_rows())
    print("frozen", found)
    return alive, frozen, before


def find_rows():
    gc.unfreeze()
    return [o for o in gc.get_objects() if isinstance(o, Row)]


main()
