"""`eval("name", frame.f_globals, frame.f_locals)` asks a frame for the names
in the text, in a function that is handed the frame, too."""
import sys


def module_of(frame):
    return eval("__name__", frame.f_globals, frame.f_locals)


def asks(path):
    frame = sys._getframe(1)
    return path, module_of(frame)


def asks_for_rows(path):
    frame = sys._getframe(1)
    return path, eval("len(rows)", frame.f_globals, frame.f_locals)


def evaluates(path, text):
    frame = sys._getframe(1)
    return path, eval(text, frame.f_globals, frame.f_locals)


def module():
    rows = [1] * 3
    n = len(rows)  #! del rows
    return n, asks("a")


def of_rows():
    rows, other = [1] * 3, [1] * 2
    n = len(rows) + len(other)  #! del other; keep rows EDL407
    return n, asks_for_rows("a")


def of_any(text: str):
    rows = [1] * 3
    n = len(rows)  #! keep rows EDL407
    return n, evaluates("a", text)
