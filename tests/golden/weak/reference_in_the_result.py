# Nobody has the reference but who has what the call gave: the target must live
# that long, or as long as what was taken from there
import weakref

EVERYBODY = []


class Watcher:
    def __init__(self, target):
        self.target = weakref.ref(target)

    def look(self):
        return self.target()


class Box:
    pass


def watch(target):
    return Watcher(target)


def watch_for_all(target):
    w = Watcher(target)  #! del target
    EVERYBODY.append(w)
    return w


def dropped():
    box = Box()
    watch(box)  #! del box
    work()
    return 1


def asked(n):
    box = Box()
    watcher = watch(box)  #! keep box EDL507
    if n:  #! del n
        print(watcher.target)  #! del box, watcher
    work()
    return 1


def of_all():
    box = Box()
    watch_for_all(box)  #! keep box EDL507
    work()
    return EVERYBODY


def entered():
    box = Box()
    with watch(box) as w:  #! keep box EDL507
        work()
    return w


def called_later():
    box = Box()
    look = watch(box).look  #! keep box EDL507
    work()
    return look()


class Announced:
    def __init__(self, target):
        self.target = weakref.ref(target)  #! del target
        self.announce()

    def announce(self):
        EVERYBODY.append(self)


def announced():
    box = Box()
    Announced(box)  #! keep box EDL507
    work()
    return EVERYBODY


def by_a_method_of_it():
    box = Box()
    look = Watcher(box).look  #! keep box EDL507
    EVERYBODY.append(look)  #! del look
    work()
    return EVERYBODY


def by_a_pattern():
    box = Box()
    watcher = Watcher(box)  #! keep box EDL507
    match watcher:
        case Watcher(target=look):  #! del watcher
            work()
            return look()
    return None
