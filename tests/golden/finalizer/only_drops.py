# A finalizer that only lets go of what its object has does what happens anyway
class Loud:
    def __del__(self):
        print("gone")


class Drops:
    def __init__(self, rows):
        self._rows = rows

    def __del__(self):
        if hasattr(self, "_rows"):
            del self._rows


class Empties:
    def __init__(self, rows):
        self.rows = rows

    def __del__(self):
        self.rows = None


class DropsLoud:
    def __init__(self):
        self._loud = Loud()

    def __del__(self):
        self._loud = None


class Counts:
    def __del__(self):
        self.table.count = None


class Puts:
    def __init__(self, rows):
        self.rows = rows

    def __del__(self):
        self.rows = self


class Asks:
    def __del__(self):
        if self.is_open():
            self.state = None


class LoudOne(Drops):
    def __del__(self):
        print("gone")


class Later:
    def __del__(self):
        pass


def tell(self):
    print("gone")


Later.__del__ = tell


def drops(work):
    one = Drops([1])
    one.go()  #! del one
    work()


def empties(work):
    one = Empties([1])
    one.go()  #! del one
    work()


def drops_a_loud_one(work):
    one = DropsLoud()
    one.go()  #! keep one EDL610
    work()


def changes_another(work):
    one = Counts()
    one.go()  #! keep one EDL602
    work()


def comes_back(work):
    one = Puts([1])
    one.go()  #! keep one EDL602
    work()


def asks_itself(work):
    one = Asks()
    one.go()  #! keep one EDL602
    work()


def of_a_subclass(work):
    one = LoudOne([1])
    one.go()  #! keep one EDL602
    work()


def given_another(work):
    one = Later()
    one.go()  #! keep one EDL610
    work()
