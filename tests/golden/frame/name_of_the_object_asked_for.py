# A walk over names and values that asks for the name of one object reads no
# local that is another one: who hands it to nobody knows whom need not keep
# any, who calls it has to, since there may be two names for the object
import inspect


def name_of(thing):
    for name, value in inspect.currentframe().f_back.f_locals.items():
        if isinstance(value, Thing) and thing is value:
            return name if name != "self" else ""  #! del name, value
    return ""


def name_seen_so_far(thing):
    for name, value in inspect.currentframe().f_back.f_locals.items():
        print(name)
        if value is thing:
            return name  #! del name, value
    return ""


def names_of_others(thing):
    found = []
    for name, value in inspect.currentframe().f_back.f_locals.items():
        if value is not thing:  #! del value
            found.append(name)  #! del name
    return found


def last_name(thing):
    name = ""
    for name, value in inspect.currentframe().f_back.f_locals.items():
        if value is thing:
            break  #! del value
    return name


def other_value(thing):
    for name, value in inspect.currentframe().f_back.f_locals.items():
        if thing is thing.parent:
            return name  #! del name
    return ""


def asks_name(rows: list, thing):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    print(name_of(thing))


def asks_second_name(make):
    first = make()  #! keep make EDL407
    second = first  #! keep first EDL407
    return name_of(second)


def asks_seen(rows: list, thing):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    print(name_seen_so_far(thing))


def asks_others(rows: list, thing):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    print(names_of_others(thing))


def asks_last(rows: list, thing):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    print(last_name(thing))


def asks_other_value(rows: list, thing):
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    print(other_value(thing))


class Namer:
    def name_of(self, thing, top):
        frame = inspect.currentframe()
        while frame.f_code.co_name != top:  #! keep top EDL402
            frame = frame.f_back
        for name, value in frame.f_locals.items():
            if value is thing:  #! keep value EDL402
                return name  #! keep name EDL402
        return ""


def asks_by_a_method(make, namer):
    first = make()  #! keep make EDL407
    second = first  #! keep first EDL407
    return namer.name_of(second, "asks_by_a_method")
