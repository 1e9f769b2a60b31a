import weakref


class Hub:
    def attach_weakly(self, listener):
        self.listener = weakref.ref(listener)

    def attach(self, listener):
        self.listener = weakref.ref(listener)


class Other:
    def attach(self, listener):
        self.listener = listener


def all_are_weak(hub, make):
    listener = make()  #! del make
    hub.attach_weakly(listener)  #! keep listener EDL507
    hub.fire()


def one_is_not(hub, make):
    listener = make()  #! del make
    hub.attach(listener)  #! del listener
    hub.fire()
