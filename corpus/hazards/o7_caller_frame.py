# A function reads the locals of its caller
# expect: ['n', 'rows']
# broken: ['n']
# rule: EDL407
import sys


def names():
    return sorted(sys._getframe(1).f_locals)


def main():
    rows = [1, 2, 3]
    n = len(rows)  # naive: del rows
    print(names())
    return n


main()
