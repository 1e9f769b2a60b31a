import weakref


class View:
    def __init__(self, m):
        self.m = weakref.ref(m)


class Copy:
    def __init__(self, m):
        self.n = len(m)


def viewed(n):
    ms = [Model(i) for i in range(n)]  #! del n
    vs = [View(m) for m in ms]  #! keep ms EDL507
    print(len(vs))
    return [v.m() for v in vs]


def copied(n):
    ms = [Model(i) for i in range(n)]  #! del n
    vs = [Copy(m) for m in ms]  #! del ms
    print(len(vs))
    return [v.n for v in vs]
