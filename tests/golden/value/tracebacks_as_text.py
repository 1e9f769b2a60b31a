import sys
import traceback


def text(error):
    lines = traceback.format_exception(error)  #! del error
    print(lines)  #! del lines safe
    work()
    return 1


def frames():
    lines = sys.exc_info()
    print(lines)  #! del lines unsafe
    work()
    return 1
