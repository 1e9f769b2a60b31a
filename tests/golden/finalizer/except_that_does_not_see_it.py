# A generator that dies while it waits raises GeneratorExit there: what only catches
# other exceptions does not see it.
import json

QUIET = (KeyError, BaseException)


class Oops(Exception):
    pass


def by_class(rows):
    for row in rows:
        try:
            yield row  #! del row
        except (KeyError, json.JSONDecodeError) as e:
            print("key", e)
        except Oops:
            print("oops")


def inside(rows):
    try:
        print(rows)  #! del rows
    except Oops:
        yield 1
    yield 2


def any_of(rows):
    try:
        yield rows
    except QUIET:  #! del rows
        print("any")
        raise


def bare(rows):
    try:
        yield rows
    except KeyError:  #! del rows
        print("key")
    except:  #! del rows
        print("bare")
        raise


def base(rows):
    try:
        yield rows
    except BaseException:  #! del rows
        print("base")
        raise


def around(rows):
    try:
        try:
            yield rows  #! del rows
        except KeyError:
            print("key")
    finally:
        print("finally")


def within(rows):
    with open(rows) as f:  #! del rows
        try:
            yield f  #! del f
        except KeyError:
            print("key")


def unseen(rows):
    a = by_class(rows)
    print(next(a))  #! del a unsafe
    b = inside(rows)  #! del rows
    print(next(b))  #! del b unsafe
    print("after")


def seen(rows):
    a = any_of(rows)
    print(next(a))  #! keep a EDL604
    b = bare(rows)
    print(next(b))  #! keep b EDL604
    c = base(rows)
    print(next(c))  #! keep c EDL604
    d = around(rows)  #! del rows
    print(next(d))  #! keep d EDL604
    e = within("x")
    print(next(e))  #! keep e EDL604
    print("after")
