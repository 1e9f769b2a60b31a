# A helper that asks its caller's frame for one name, or looks for one object
import sys


def who(up):
    names = sys._getframe(up).f_locals  #! del up
    return names.get("label", "nobody")


def inner(up):
    return who(up + 1)


def has_local(obj):
    for value in sys._getframe(1).f_locals.values():
        if value is obj:
            return True  #! del value
    return False


def shows(frame):
    return dict(frame.f_locals)


def hands_on():
    frame = sys._getframe(1)
    return frame.f_locals["label"], shows(frame)


def one_name(make):
    rows = make()  #! del make
    label = str(rows)  #! del rows
    show(label)  #! keep label EDL407
    found = who(1)  #! del label
    work()
    return found


def one_name_further_up(make):
    rows = make()  #! del make
    label = str(rows)  #! del rows
    show(label)  #! keep label EDL407
    found = inner(1)  #! del label
    work()
    return found


def one_object(make):
    rows = make()  #! del make
    first = rows[0]
    show(first)  #! del first
    found = has_local(rows)  #! del rows
    work()
    return found


def not_in_a_local(make):
    rows = make()  #! keep make EDL407
    first = rows[0]
    show(first)  #! keep first EDL407
    found = has_local(rows[0])  #! del make, rows, first
    work()
    return found


def the_frame_goes_on(make):
    rows = make()  #! keep make EDL407
    label = str(rows)  #! keep rows EDL407
    show(label)  #! keep label EDL407
    found = hands_on()  #! del make, rows, label
    work()
    return found


class Rows:
    def first(self):
        return Rows()

    def is_named(self):
        for value in sys._getframe(1).f_locals.values():
            if value is self:
                return True  #! del value
        return False


def asks_a_new_one(make):
    mine = make()  #! del make
    show(mine)  #! del mine
    found = Rows().is_named()
    work()
    return found


def asks_what_a_call_returned(box, make):
    rows = Rows()
    text = str(make)  #! keep make EDL407
    other = box.first()  #! keep box EDL407
    show(text)  #! del text
    show(other)  #! keep other EDL407
    found = rows.first().is_named()  #! del box, make, rows, other
    work()
    return found
