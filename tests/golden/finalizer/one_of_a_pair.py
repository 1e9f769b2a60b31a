# A function returns several things at once: which of them is the one whose end
# shows, is known by its place.
class Noisy:
    def __del__(self):
        print("gone")


def pair(name):
    if not name:
        return None
    return Noisy(), name == "x"


def either(name):
    if name:  #! del name
        return Noisy(), 1  #! del name
    return 1, Noisy()


def lengths(name):
    if name:  #! del name
        return Noisy(), 1  #! del name
    return 1, 2, Noisy()


def by_place(name):
    x, flag = pair(name)  #! del name
    print(flag)  #! del flag unsafe
    print(x)  #! keep x EDL602
    print("after")


def both_places(name):
    x, y = either(name)  #! del name
    print(x)  #! keep x EDL602
    print(y)  #! keep y EDL602
    print("after")


def no_place(name):
    x, y = lengths(name)  #! del name
    print(x)  #! keep x EDL602
    print(y)  #! keep y EDL602
    print("after")
