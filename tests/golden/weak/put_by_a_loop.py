"""A weak container that a loop gives is somebody else's: it outlives its name."""
import itertools
import weakref


class Event:
    def __init__(self):
        self.by_kind = [weakref.WeakSet(), weakref.WeakSet()]
        self.lists = [[], []]


def added(event: Event):
    value = Event()
    for kind in event.by_kind:
        kind.add(value)  #! keep value EDL502; del kind
    event.run()


def added_in_turn(event: Event):
    value = Event()
    for kind, n in zip(event.by_kind, itertools.count()):
        kind.add(value)  #! keep value EDL502; del kind
    event.run()


def listed(event: Event):
    value = Event()
    for kind in event.lists:
        kind.append(value)  #! del kind; del value
    event.run()
