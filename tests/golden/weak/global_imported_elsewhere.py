_late = None


def load():
    global wr, _late, several, other
    import weakref as wr
    from weakref import ref as _late
    import weakref as several
    import weakref as other


def load_other():
    global several, other
    import ours as several
    other = print


def target(make):
    x = make()  #! del make
    r = wr.ref(x)
    print(x)  #! keep x EDL501
    return r()


def target_of_what_was_none(make):
    x = make()  #! del make
    r = _late(x)
    print(x)  #! keep x EDL501
    return r()


def under_a_name_of_another_module(make):
    x = make()  #! del make
    several.ref(x)
    print(x)  #! del x unsafe
    done()
    return 1


def under_a_name_that_holds_something_else(make):
    x = make()  #! del make
    r = other.ref(x)
    print(x)  #! del x unsafe
    return r()
