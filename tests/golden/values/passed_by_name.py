# what is passed under a name to dict() is a value of it, not iterated over
def opened(path):
    logs = dict(log=open(path))  #! del path unsafe
    print(len(logs))  #! keep logs EDL601
    print()
    return 0


def updated(path):
    logs = {}
    logs.update(log=open(path))  #! del path unsafe
    print(len(logs))  #! keep logs EDL601
    print()
    return 0


def filled(path):
    rows = [1]
    table = dict(rows=rows)
    table["rows"].append(open(path))  #! del path unsafe
    table = None
    print(len(rows))  #! keep rows EDL601
    print()
    return 0


def numbers():
    table = dict(a=1, b=2)
    print(len(table))  #! del table safe
    print()
    return 0
