import sys


def traced(tracer):
    rows = load()
    sys.setprofile(tracer)  #! del tracer
    show(rows)  #! del rows EDL408
    work()
    return 1


def plain(tracer):
    rows = load()
    set_tracer(tracer)  #! del tracer
    show(rows)  #! del rows EDL101
    work()
    return 1
