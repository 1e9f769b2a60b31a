import sys
import traceback


def logged():
    rows = load()
    show(rows)  #! del rows
    name = sys._getframe().f_code.co_name
    text = traceback.format_exc()
    work()
    return name, text


def exposed():
    rows = load()
    show(rows)  #! keep rows EDL402
    frame = sys._getframe()
    work()
    return frame
