import weakref


class Bus:
    def observe(self, name, owner):
        self.r = weakref.ref(owner)


def registered(bus):
    p = Owner()
    bus.observe("x", p)  #! keep p EDL507
    print(bus)
    return bus.r


def other(bus):
    p = Owner()
    bus.look("x", p)  #! del p
    print(bus)
    return bus.r
