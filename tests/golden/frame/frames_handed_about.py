# What helpers of the same file do with a frame, and from where a name holds
# that of a caller
import inspect

KEPT = []


def back(frame, n):
    return frame.f_back, n + 1


def name_of(frame):
    return frame.f_globals["__name__"]


def names_in(frame):
    return sorted(frame.f_locals)


def hands_on(frame):
    return names_in(frame)


def keeps(frame):
    KEPT.append(frame)


def same(frame):
    return frame


def walks_back():
    rows = load()
    show(rows)  #! del rows
    frame, n = inspect.currentframe(), 0
    frame, n = back(*back(frame, n))
    while frame and name_of(frame):
        frame, n = back(frame, n)  #! del frame
    work(n)


def shown_by_a_helper():
    rows = load()
    show(rows)  #! keep rows EDL402
    n, frame = 0, inspect.currentframe()
    work(n, hands_on(frame))


def kept_by_a_helper():
    rows = load()
    show(rows)  #! keep rows EDL402
    frame = inspect.currentframe()
    keeps(frame)  #! keep frame EDL402
    work()


def given_back():
    rows = load()
    show(rows)  #! keep rows EDL402
    frame = same(inspect.currentframe())
    work(frame.f_locals)


def of_callers_from_there():
    rows = load()
    show(rows)  #! del rows
    frame = inspect.currentframe()
    while frame is not None:
        if (frame := frame.f_back) is not None:
            work(frame.f_locals)


def own_first():
    rows = load()
    show(rows)  #! keep rows EDL402
    frame = inspect.currentframe()
    while frame is not None:
        work(frame.f_locals)
        frame = frame.f_back


def captured():
    rows = load()
    show(rows)  #! keep rows EDL402
    frame = inspect.currentframe()

    def asks():
        return frame.f_locals

    return asks()


def of_who_was_called():
    rows = load()
    show(rows)  #! del rows
    try:
        work()
    except ValueError as e:
        return names_of(e.__traceback__.tb_next.tb_frame.f_locals)


def raised_again_here():
    rows = load()
    show(rows)  #! keep rows EDL402
    try:
        try:
            work()
        except ValueError as e:
            raise e
    except ValueError as e:
        return names_of(e.__traceback__.tb_next.tb_frame.f_locals)
