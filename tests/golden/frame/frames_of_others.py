# Walks over the callers' frames, and frames that only say where
import inspect
import sys
import traceback

from sympy import lambdify


def from_the_caller():
    rows = load()
    show(rows)  #! del rows
    for frame, line in traceback.walk_stack(sys._getframe().f_back):
        note(frame.f_locals, line)  #! del frame, line
    work()


def from_here():
    rows = load()
    show(rows)  #! keep rows EDL402
    for frame, line in traceback.walk_stack(None):
        note(frame.f_locals, line)  #! keep frame EDL402; keep line EDL402
    work()


def of_callers():
    rows = load()
    show(rows)  #! del rows
    caller = inspect.stack()[1]
    work()
    return caller


def any_of_them(depth):
    rows = load()
    show(rows)  #! keep rows EDL402
    caller = inspect.stack()[depth]  #! keep depth EDL402
    work()
    return caller.frame.f_locals


def where():
    rows = load()
    show(rows)  #! del rows
    for frame in sys._current_frames().values():
        traceback.print_stack(frame)  #! del frame
    for record in inspect.stack():
        note(record.filename, record[2])  #! del record
    text = traceback.StackSummary.extract(traceback.walk_stack(None))
    work()
    return text


def with_values():
    rows = load()
    show(rows)  #! keep rows EDL402
    text = traceback.StackSummary.extract(
        traceback.walk_stack(None), capture_locals=True
    )
    work()
    return text


def either(other):
    rows = load()
    show(rows)  #! keep rows EDL402
    frame = other or sys._getframe()  #! keep other EDL402
    work()
    return frame.f_locals


def names_of_arguments(x):
    rows = load()
    show(rows)  #! del rows
    f = lambdify([x], x + 1)  #! del x
    return work(f)
