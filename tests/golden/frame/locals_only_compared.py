# Whether a frame is a module's: its locals are compared, none of them is read
import sys


def caller_info():
    frame = sys._getframe(1)
    return frame.f_globals["__name__"], frame.f_locals is frame.f_globals


def local_info():
    frame = sys._getframe(1)
    return frame.f_locals is not frame.f_globals and frame.f_locals


def job(path):
    rows = path.split(",")  #! del path
    total = len(rows)  #! del rows
    where = caller_info()
    print(total)
    return where


def seen(path):
    rows = path.split(",")  #! keep path EDL407
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    return local_info()
