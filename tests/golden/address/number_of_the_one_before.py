def bound_anew(make):
    x = make()
    n = id(x)
    log(x)  #! keep x EDL702
    x = make()  #! del make
    return n == id(x)


def number_was_asked_before(make):
    x = make()
    n = id(x)
    is_five = n == 5  #! del n
    log(x)  #! del x
    x = make()  #! del make
    log(x)
    return is_five
