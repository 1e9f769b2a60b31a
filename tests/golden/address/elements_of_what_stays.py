# A number of an element is good while the container has it
import weakref


def of_a_table():
    rows = {"a": make(), "b": make()}
    seen = {}
    for row in rows.values():  #! keep rows EDL702
        seen[id(row)] = row.name  #! del row
        work()
    work()
    return seen


def of_arguments(*rows):
    seen = set()
    for row in rows:  #! keep rows EDL702
        seen.add(id(row))  #! del row
        work()
    work()
    return seen


def of_anything(rows: list):
    seen = set()
    for row in rows:
        seen.add(id(row))  #! del row
        work()  #! del rows unsafe EDL702
    work()
    return seen


def of_what_is_new():
    seen = set()
    for row in make():
        seen.add(id(row))  #! del row unsafe EDL702
        work()
    work()
    return seen


def taken_out():
    rows = [make(), make()]
    seen = set()
    for row in list(rows):
        seen.add(id(row))
        rows.remove(row)  #! keep rows EDL702; del row unsafe EDL702
    work()
    return seen


def let_out(register):
    rows = [make(), make()]
    refs = []
    for row in rows:
        refs.append(weakref.ref(row))  #! keep row EDL501
    register(rows)  #! del register; keep rows EDL501
    work()
    return refs


class Whole:
    def __init__(self, bus):
        self.part = weakref.ref(self)
        bus.connect(self.changed)  #! del self, bus
        work()
        work()

    def connect(self, bus):
        bus.seen[id(self)] = 1  #! del bus; keep self EDL702
        work()
        work()

    def changed(self):
        pass
