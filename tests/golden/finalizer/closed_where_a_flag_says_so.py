# `if self.own: self.pool.close()`: wherever the class makes a pool it says so by that
# flag, so that the end of a block leaves nothing open.
class Told:
    def __init__(self, path=None):
        self.out = None
        self.write = print
        self.own = False
        if callable(path):
            self.out = path
        elif path:
            self.out = open(path, "w")
            self.write = self.out.write
            self.own = True

    def __enter__(self):
        return self

    def __exit__(self, *how):
        if self.own:
            self.out.close()


class Untold:
    def __init__(self, path):
        self.own = False
        self.out = open(path, "w")

    def __enter__(self):
        return self

    def __exit__(self, *how):
        if self.own:
            self.out.close()


class Forgets(Told):
    def forget(self):
        self.own = False


class ForgetsItself:
    def __init__(self, path):
        self.own = False
        self.out = open(path, "w")
        self.own = True

    def __enter__(self):
        return self

    def release(self):
        self.own = False

    def __exit__(self, *how):
        if self.own:
            self.out.close()


class Another(Told):
    def more(self, path):
        self.out = open(path, "w")


class Handed:
    def __init__(self, path):
        self.inner = Told(path)

    def __enter__(self):
        return self

    def __exit__(self, *how):
        return self.inner.__exit__(*how)


def told(path):
    with Told(path) as a:
        print(a.own)  #! del a
        work()
    with Handed(path) as a:  #! del path
        print(a)  #! del a
        work()
    work()


def untold(path):
    with Untold(path) as a:
        print(a.own)  #! keep a EDL610
        work()
    with Forgets(path) as b:
        print(b.own)  #! keep b EDL610
        work()
    with ForgetsItself(path) as c:
        print(c.own)  #! keep c EDL610
        work()
    with Another(path) as d:
        d.more(path)  #! keep d EDL610; del path
        work()
    work()
