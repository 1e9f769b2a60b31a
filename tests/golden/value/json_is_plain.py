import json


def plain(stream):
    rows = json.load(stream)  #! del stream
    print(rows)  #! del rows safe
    work()
    return 1


def hooked(stream):
    rows = json.load(stream, object_hook=Row)  #! del stream
    print(rows)  #! del rows unsafe
    work()
    return 1
