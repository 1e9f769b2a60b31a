# A stack of contexts holds what it entered, and closes it; what it was only
# told of by name it does not.
import contextlib
import sqlite3


def quiet(path):
    with contextlib.ExitStack() as stack:
        out = open(path, "w")  #! del path
        stack.enter_context(out)  #! del stack
        out.write("x")  #! del out unsafe
        print("after")
    print("more")
    print("and more")


def fires(path):
    with contextlib.ExitStack() as stack:
        out = open(path, "w")  #! del path
        print(stack)  #! del stack
        out.write("x")  #! keep out EDL601
        print("after")
    print("more")
    print("and more")


def ends_a_transaction(path):
    with contextlib.ExitStack() as stack:
        base = sqlite3.connect(path)  #! del path
        stack.enter_context(base)  #! del stack
        print(base)  #! keep base EDL601
        print("after")
    print("more")
    print("and more")
