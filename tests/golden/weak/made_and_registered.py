import weakref


class View:
    pass


class Frame:
    def __init__(self):
        self.views = weakref.WeakSet()
        self.kept = []

    def view(self):
        v = View()
        self.views.add(v)
        return v

    def copy(self):
        v = View()
        self.kept.append(v)
        return v


def viewed(f):
    v = f.view()
    print(v)  #! del v
    return len(f.views)


def seen():
    f = Frame()
    v = f.view()
    print(v)  #! keep v EDL502
    return len(f.views)


def copied():
    f = Frame()
    v = f.copy()
    print(v)  #! del v
    return len(f.kept)
