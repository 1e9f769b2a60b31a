# of one object's references only what may refer to it counts
import sys


def counted(row):
    n = 1 + 1
    print(n)  #! del n safe
    rows = [row]
    print(len(rows))  #! keep rows EDL821
    print(sys.getrefcount(row))  #! del row, rows
    print()
    return 0


def all_of_them():
    n = 1 + 1
    print(n)  #! keep n EDL821
    print(sys.gettotalrefcount())  #! del n safe
    print()
    return 0
