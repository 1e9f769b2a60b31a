# The arguments of a caller are none of this function
import inspect
import sys


def of_the_caller(rows: list):
    total = len(rows)  #! del rows
    print(total)  #! del total
    work(inspect.getargvalues(inspect.stack()[1].frame))


def of_the_caller_by_name(rows: list):
    total = len(rows)  #! del rows
    print(total)  #! del total
    frame = inspect.currentframe().f_back
    work(inspect.getargvalues(frame))  #! del frame
    work()


def its_own(rows: list):
    total = len(rows)  #! keep rows EDL402
    print(total)  #! keep total EDL402
    work(inspect.getargvalues(inspect.stack()[0].frame))


def its_own_frame(rows: list):
    total = len(rows)  #! keep rows EDL402
    print(total)  #! keep total EDL402
    work(inspect.getargvalues(sys._getframe()))


def asks(rows: list):
    total = len(rows)  #! keep rows EDL407
    print(total)
    of_the_caller(total)
