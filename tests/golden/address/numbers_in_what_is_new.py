# A callee notes numbers in a set: who makes one for the call has none of them
# later, whatever else of the object is passed
class Part:
    def __init__(self, name):
        self.name = name


def walk(part, store, seen):
    if id(part) in seen:
        return
    seen.add(id(part))  #! del seen
    store.write(part.name)


class Saver:
    def __init__(self, store):
        self.store = store  #! del store
        self.seen = set()

    def save(self, part):
        walk(part, self.store, set())

    def save_by_name(self, part):
        walk(part, seen=set(), store=self.store)

    def save_once(self, part):
        walk(part, self.store, self.seen)

    def save_once_by_name(self, part):
        walk(part, seen=self.seen, store=self.store)


def anew(saver: Saver):
    part = Part("a")
    saver.save(part)  #! del part
    part = Part("b")
    saver.save_by_name(part)  #! del saver, part
    work()


def once(saver: Saver):
    part = Part("a")
    saver.save_once(part)  #! del saver; keep part EDL702
    work()


def once_by_name(saver: Saver):
    part = Part("a")
    saver.save_once_by_name(part)  #! del saver; keep part EDL702
    work()
