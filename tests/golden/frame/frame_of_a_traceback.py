# the first frame of a traceback is that of the function that caught it
import sys


def caught():
    a = len("abc")
    print(a)  #! keep a EDL402
    try:
        work()
    except ValueError:
        tb = sys.exc_info()[2]
        print(sorted(tb.tb_frame.f_locals))  #! del a, tb
        print()
    return 0


def handed_on(tb):
    a = len("abc")
    print(a)  #! del a safe
    print(sorted(tb.tb_frame.f_locals))  #! del tb unsafe
    print()
    return 0
