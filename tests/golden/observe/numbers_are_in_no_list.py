# What the collector lists are containers
import gc


def flags(rows):
    before = gc.get_debug()
    was = gc.isenabled()
    show(rows, before, was)  #! del before, was; keep rows EDL822
    found = list(gc.garbage)  #! del rows
    work()
    return found
