# A hash of a text is that of all equal texts; what has a number of its own
import socket


def of_a_text(name: str, seen):
    seen.add(hash(name))  #! del name, seen
    work()


def of_anything(x, seen):
    seen.add(hash(x))  #! del x, seen
    work()


def of_itself(x):
    seen = {id(x)}  #! del x unsafe EDL702
    work()
    return seen


def of_a_new_one():
    x = make()
    seen = {id(x), hash(x)}  #! keep x EDL702
    work()
    return seen


def doubled(conn):
    with socket.fromfd(conn.fileno(), socket.AF_UNIX, socket.SOCK_STREAM) as s:  #! del conn
        s.send(b"a")  #! del s
    work()
