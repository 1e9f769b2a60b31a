# An exception that is raised has the frame by its traceback as well: what its
# class only keeps is no news, what it asks when it is made is
import inspect
from inspect import currentframe


class Short(RuntimeError):
    def __init__(self, *args, frame):
        super().__init__(*args)
        self.frame = frame


class Failed(Short):
    def __init__(self, error, frame):
        super().__init__(str(error), frame=frame)


class Telling(RuntimeError):
    def __init__(self, frame):
        super().__init__(str(inspect.getargvalues(frame)))


class TellingLater(Short):
    def __init__(self, frame):
        super().__init__("", frame=frame)
        self.names = [sorted(vars(f)) for f in (frame,)]


class Holder:
    def __init__(self, frame):
        self.frame = frame


def keeps(rows: list):
    total = len(rows)  #! del rows
    print(total)  #! del total
    try:
        work()
    except ValueError as error:
        raise Failed(error, currentframe()).with_traceback(None) from None
    work()


def tells(rows: list):
    total = len(rows)  #! keep rows EDL402
    print(total)  #! keep total EDL402
    raise Telling(currentframe())


def tells_later(rows: list):
    total = len(rows)  #! keep rows EDL402
    print(total)  #! keep total EDL402
    raise TellingLater(currentframe())


def notes(rows: list, seen):
    total = len(rows)  #! keep rows EDL402
    print(total)  #! keep total EDL402
    failed = Failed(None, currentframe())
    seen.append(failed)
    raise failed


def as_cause(rows: list):
    total = len(rows)  #! keep rows EDL402
    print(total)  #! keep total EDL402
    raise ValueError from Failed(None, currentframe())


def no_exception(rows: list):
    total = len(rows)  #! keep rows EDL402
    print(total)  #! keep total EDL402
    raise Holder(currentframe())
