# `C.m(x, y)` passes the object itself: what y makes is put into the third
# parameter.
from somewhere import make


class Sink:
    def fill(self, other, rows):
        rows.append(other())

    def only(self, other, rows):
        other.append(len(rows))


def fills():
    rows = []
    Sink.fill(None, make, rows)  #! del rows unsafe EDL101
    print("after")


def fills_from_a_variable():
    rows = []
    fill = Sink.fill
    fill(None, make, rows)  #! del rows unsafe EDL101
    print("after")
    return fill


def quiet():
    rows = []
    Sink.only(None, make, rows)  #! del rows safe EDL101
    print("after")
