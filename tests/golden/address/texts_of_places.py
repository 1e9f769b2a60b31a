# The text of what is shown by its place: another object may lie there next
import io
import pathlib

seen = set()


def compared():
    first = object()
    name = str(first)  #! keep first EDL702
    second = object()
    return name == str(second)


def formatted():
    first = io.BytesIO(b"a")
    name = f"<{first}>"  #! keep first EDL702
    second = io.BytesIO(b"b")
    return name == f"<{second}>"


def in_a_tuple(n: int):
    first = memoryview(b"abc")
    name = "%d: %s" % (n, first)  #! del n; keep first EDL702
    second = memoryview(b"abd")
    return name in repr(second)


def in_a_list():
    first = [object()]
    name = "{}".format(first)  #! keep first EDL702
    second = [object()]
    return name == str(second)


def remembered():
    first = iter([1, 2])
    seen.add(first.__repr__())  #! keep first EDL702
    work()


def name_of(thing):
    return "<" + repr(thing) + ">"


def by_a_function():
    first = object()
    name = name_of(first)  #! keep first EDL702
    second = object()
    return name == name_of(second)


def in_a_dict():
    first = object()
    name = "%(it)s" % {"it": first}  #! keep first EDL702
    second = object()
    return name == str(second)


def by_its_base():
    first = object()
    name = object.__repr__(first)  #! keep first EDL702
    second = object()
    return name == repr(second)


def shown():
    first = object()
    name = str(first)  #! del first safe
    work()
    print(name)


def raised():
    first = io.BytesIO(b"a")
    if failed():
        raise ValueError(f"bad {first}")
    work(first)  #! del first
    work()


def of_its_value():
    first = pathlib.Path("a")
    name = str(first)  #! del first safe
    second = pathlib.Path("b")
    return name == str(second)


def of_its_contents():
    first = [1, 2]
    name = str(first)  #! del first safe
    second = [2]
    return name == str(second)
