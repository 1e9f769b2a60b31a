# Whatever is called may be an object of the class that looks at who calls it, and
# a class statement may have it for a base
import sys


class Looks:
    def __call__(self, value):
        return sorted(sys._getframe(1).f_locals)

    def __init_subclass__(cls):
        cls.names = sorted(sys._getframe(1).f_locals)


def calls(handler, rows):
    total = len(rows)  #! keep rows EDL407
    print(handler(total))  #! keep handler EDL407; keep total EDL407
    work()


def derives(base, rows):
    total = len(rows)  #! keep rows EDL407

    class Part(base):  #! keep base EDL407
        pass

    print(Part, total)  #! keep Part EDL407; keep total EDL407
    work()


def adds(left, right, rows):
    total = len(rows)  #! del rows
    more = left + right  #! del left, right
    for one in more:
        more[one] -= total  #! del one
    return more
