"""Who puts a text of it away has it as well, where it is put away itself."""


class Named:
    def __init__(self, thing):
        self.thing = thing
        self.name = f"{thing}"


class OnlyNamed:
    def __init__(self, thing):
        self.name = f"{thing}"


class Thing:
    pass


def named(seen):
    thing = Thing()
    seen.append(Named(thing))  #! del thing
    work()
    return seen


def only_named(seen):
    thing = Thing()
    seen.append(OnlyNamed(thing))  #! keep thing EDL702
    work()
    return seen
