# `now - begin > limit` is a deadline as well
import time


def waits(limit):
    begin = time.monotonic()
    while True:
        rows = sorted(load())
        show(rows)  #! del rows
        if time.monotonic() - begin > limit:  #! del limit, begin
            break
    work()


def measures():
    rows = sorted(load())
    begin = time.monotonic()
    show(rows)  #! keep rows EDL824
    took = time.monotonic() - begin  #! del rows, begin
    show(took)  #! del took
    work()
