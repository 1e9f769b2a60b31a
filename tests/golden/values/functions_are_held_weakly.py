# a function has attributes, and whoever gets it may refer to it weakly
from signals import connect, send


def listener():
    def on_change():
        return 1

    connect(on_change)  #! del on_change unsafe
    send()
    return 0


def with_attribute(res):
    def job():
        return 1

    job.res = res  #! del res unsafe
    n = job()  #! del job unsafe
    print(n)  #! del n safe
    print()
    return 0


def tagged(res):
    def job():
        return 1

    tag(job, res)  #! del res unsafe
    n = job()  #! del job unsafe
    print(n)  #! del n safe
    print()
    return 0


def tag(job, res):
    job.res = res


def only_called(rows):
    def size(row):
        return len(row)

    rows = sorted(rows, key=size)
    n = len(rows) + size("")  #! del rows, size
    print(n)
    return 0
