import micropython


@micropython.native
def blink(pin):
    state = read(pin)  #! keep pin EDL811
    work()
    return state


def plain(pin):
    state = read(pin)  #! del pin
    work()
    return state
