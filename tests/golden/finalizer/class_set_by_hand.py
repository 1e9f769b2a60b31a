# An object that gets another class ends as that does.
class Plain:
    pass


class Loud(Plain):
    def __del__(self):
        print("gone")


class Quiet(Plain):
    pass


def becomes_loud():
    thing = Plain()
    thing.__class__ = Loud
    print(thing)  #! keep thing EDL602
    print("after")


def becomes_quiet():
    thing = Plain()
    thing.__class__ = Quiet
    print(thing)  #! del thing
    print("after")
