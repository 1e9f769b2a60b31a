"""Texts that say where something lies, made inside comprehensions and by `map`,
or written where they can be read back."""
#! options: --target-version 3.8
import contextlib
import io
import json


class Plain:
    pass


class Named:
    def __repr__(self):
        return "named"


def comprehended():
    firsts = [object()]
    names = [str(first) for first in firsts]  #! keep firsts EDL702
    return str(object()) in names


def formatted():
    firsts = [object()]
    names = {f"<{first}>" for first in firsts}  #! keep firsts EDL702
    return f"<{object()}>" in names


def generated():
    firsts = [object()]
    name = ",".join("%s" % first for first in firsts)  #! keep firsts EDL702
    return str(object()) == name


def mapped():
    firsts = [object()]
    names = list(map(repr, firsts))  #! keep firsts EDL702
    return repr(object()) in names


def one_of_them():
    firsts = [object()]
    name = str(firsts[0])  #! keep firsts EDL702
    return str(object()) == name


def shown_in_a_display():
    first = object()
    name = "{x}".format_map({"x": first})  #! keep first EDL702
    return str(object()) == name


def dumped():
    first = object()
    name = json.dumps({"x": first}, default=str)  #! keep first EDL702
    return json.dumps({"x": object()}, default=str) == name


def printed():
    first = object()
    out = io.StringIO()
    print(first, file=out)  #! keep first EDL702
    return str(object()) == out.getvalue()


def written():
    first = object()
    out = io.StringIO()
    out.write(str(first))  #! keep first EDL702
    return str(object()) == out.getvalue()


def redirected():
    first = object()
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        print(first)  #! keep first EDL702
    return str(object()) == out.getvalue()


def of_a_class():
    first = Plain()
    name = str(first)  #! keep first EDL702
    return str(Plain()) == name


def of_a_class_that_names_itself():
    first = Named()
    name = str(first)  #! del first
    return str(Named()) == name


def hashed():
    first = object()
    name = "%d" % hash(first)  #! keep first EDL702
    return "%d" % hash(object()) == name


def of_numbers():
    firsts = [1, 2]
    names = [str(first) for first in firsts]  #! del firsts safe
    return str(3) in names


def of_what_goes_by(firsts):
    names = [str(first) for first in zip(firsts)]  #! del firsts
    return str(3) in names


def only_shown():
    first = object()
    out = open("log", "w")
    print(first, file=out)  #! del first
    out.close()  #! del out
    return work()
