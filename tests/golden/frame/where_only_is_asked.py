"""Who walks up to see code and lines reads no locals: a frame that is given
to the function beside that is another one, and what a frame finder returns
is asked for by its callers."""
import inspect
import sys
import types
import typing


def user_frame():
    frame = sys._getframe()
    while frame is not None and frame.f_code.co_filename == __file__:
        frame = frame.f_back
    return frame


def place(values):
    frame = user_frame()
    return len(values), frame.f_code.co_name, frame.f_lineno


def said_where(path: str):
    rows = [1] * 3
    n = len(rows)  #! del rows
    return n, place([n])


def seen(path: str):
    rows = [1] * 3
    n = len(rows)  #! keep rows EDL407
    frame = user_frame()
    return n, frame.f_locals


def seen_further_up(path: str):
    rows = [1] * 3
    n = len(rows)  #! del rows
    frame = user_frame()
    return n, frame.f_lineno


def found():
    return user_frame()


def seen_through_another(path: str):
    rows = [1] * 3
    n = len(rows)  #! keep rows EDL407
    return n, found().f_locals


def asked_through_another(path: str):
    rows = [1] * 3
    n = len(rows)  #! del rows
    return n, found().f_lineno


def further_up():
    return user_frame().f_back


def seen_behind(path: str):
    rows = [1] * 3
    n = len(rows)  #! keep rows EDL407
    return n, further_up().f_locals


class Keeper:
    def keep(self):
        self.frame = user_frame()


def kept(keeper: Keeper):
    rows = [1] * 3
    n = len(rows)  #! keep rows EDL407
    keeper.keep()
    return n


class Compiled:
    def __call__(self, frame):
        prev = sys._getframe()
        while prev is not None and prev.f_code is self.code:
            prev = prev.f_back  #! del self
        return prev.f_code, dict(frame.f_locals)


def runs_what_is_there(run):
    rows = [1] * 3
    n = len(rows)  #! del rows
    return run(n)


def by_a_cast(rows):
    n = len(rows)  #! del rows
    frame = typing.cast(types.FrameType, inspect.currentframe())
    print(n, frame.f_code.co_name)  #! del n, frame
    return work()
