# A test that compares frames, sets what is traced, or asks who called
import inspect
import sys
import unittest


class Frames(unittest.TestCase):
    def compared(self, make):
        rows = make()  #! del make
        show(rows)  #! del rows
        frames = sys._current_frames()
        self.assertIn(sys._getframe(), frames)  #! del self, frames
        work()
        return 0

    def read(self, make):
        rows = make()  #! keep make EDL402
        show(rows)  #! keep rows EDL402
        frame = sys._getframe()
        self.assertIn("rows", frame.f_locals)  #! keep self EDL402; keep frame EDL402
        work()
        return 0

    def checked_by_something_else(self, make):
        rows = make()  #! keep make EDL402
        show(rows)  #! keep rows EDL402
        self.check(sys._getframe())  #! keep self EDL402
        work()
        return 0


def traced(make, tracer):
    rows = make()  #! del make
    show(rows)  #! del rows
    sys._getframe().f_trace = tracer  #! del tracer
    work()
    return 0


def caller(make):
    rows = make()  #! del make
    show(rows)  #! del rows
    record = inspect.getouterframes(inspect.currentframe())[1]
    work()
    return record.filename, record.frame


def own(make):
    rows = make()  #! keep make EDL402
    show(rows)  #! keep rows EDL402
    record = inspect.getouterframes(inspect.currentframe())[0]
    work()
    return record.frame
