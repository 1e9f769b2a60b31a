# What others hold does not end in the block; filters that name a category or
# a text are not for what finalizers say
import time
import warnings


def lines(path):
    yield from path


def others_hold_it(rows, log):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for row in rows:
            show(row)  #! del row; del rows
        name = log.name  #! del log
        show(name)  #! del name
        work()
    return work()


def made_here(path):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        rows = lines(path)  #! del path
        show(rows)  #! keep rows EDL605
        work()
    return work()


def of_a_category(path):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        warnings.filterwarnings("ignore", message="old spelling")
        rows = lines(path)  #! del path
        show(rows)  #! del rows
        work()
    return work()


def of_all(path):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        warnings.simplefilter("ignore")
        rows = lines(path)  #! del path
        show(rows)  #! keep rows EDL605
        work()
    return work()


def recorded(path):
    with warnings.catch_warnings(record=True):
        warnings.simplefilter("ignore", DeprecationWarning)
        rows = lines(path)  #! del path
        show(rows)  #! keep rows EDL605
        work()
    return work()


def timed(rows):
    begin = time.perf_counter()
    for row in rows:
        show(row)  #! del row; del rows
    work()
    return time.perf_counter() - begin


def timed_copy(rows):
    mine = sorted(rows)  #! del rows
    begin = time.perf_counter()
    same = mine  #! keep mine EDL824
    show(same)  #! keep same EDL824
    work()
    return time.perf_counter() - begin
