import sys


def written(rows):
    stream = sys.stderr
    stream.write(str(rows))  #! del rows, stream
    work()
    return 1


def named():
    name = sys.stderr.name
    print(name)  #! del name safe
    work()
    return 1
