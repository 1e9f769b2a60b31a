# a receiver that nobody else holds is dropped and never called
import django.core.signals.request_finished


def fires(arg):
    rows = make(arg)  #! del arg
    result = django.core.signals.request_finished.connect(rows)  #! keep rows EDL503
    work(result)  #! del result
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    result = django.core.signals.request_finished.connect(rows, weak=False)  #! del rows
    work(result)  #! del result
    work()
