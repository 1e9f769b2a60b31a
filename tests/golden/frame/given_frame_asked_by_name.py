# A function gets its caller's frame from another one, and asks it for some names
# alone: who calls it keeps these
import sys


def frame_at(level):
    return sys._getframe(level + 1)


def place_of(frame):
    try:
        return eval("__file__", frame.f_globals, frame.f_locals)
    except NameError:
        return frame.f_locals.get("title")


class Plan:
    def __init__(self, name, level=1):
        self.name = name  #! del name
        self.place = place_of(frame_at(level))


class Book:
    def __init__(self, name, level=1):
        self.name = name  #! del name
        self.frame = frame_at(level)  #! del level
        self.all = sorted(self.frame.f_locals)


def planned(rows, title):
    total = len(rows) + len(title)  #! del rows; keep title EDL407
    plan = Plan("a")  #! del title
    print(plan.place, total)  #! del total, plan
    work()


def booked(rows, title):
    total = len(rows) + len(title)  #! keep rows EDL407; keep title EDL407
    book = Book("a")
    print(book.all, total)  #! keep book EDL407; keep total EDL407
    work()


def asked_here(rows, title):
    total = len(rows) + len(title)  #! del rows; keep title EDL407
    frame = frame_at(0)
    print(frame.f_locals["title"], total)  #! del total, frame
    work()
