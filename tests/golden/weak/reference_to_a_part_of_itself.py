# Private references to its own parts die with the object; not those that are
# led out of it
import weakref


class Rows:
    def __init__(self):
        self.rows = [Row(), Row()]

    def note(self):
        self._refs = [weakref.ref(r) for r in self.rows]

    def is_changed(self):
        for row, ref in zip(self.rows, self._refs):
            if ref() is not row:
                return True  #! del row, ref
        return False


class Led:
    def __init__(self):
        self.rows = [Row(), Row()]

    def note(self):
        self._links = [weakref.ref(r) for r in self.rows]

    def links(self):
        return self._links


class Row:
    pass


def noted():
    rows = Rows()
    rows.note()  #! del rows
    work()
    return 1


def led_out():
    rows = Led()
    rows.note()
    links = rows.links()  #! keep rows EDL507
    work()
    return links[0]()


class LedByOne:
    def __init__(self):
        self.rows = [Row(), Row()]

    def note(self):
        self._ties = [weakref.ref(r) for r in self.rows]

    def give(self, to):
        for tie in self._ties:
            to.append(tie)  #! del tie


def led_out_by_one(found):
    rows = LedByOne()
    rows.note()
    rows.give(found)  #! keep rows EDL507
    work()
    return found[0]()
