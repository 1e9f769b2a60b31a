# What was closed may still have something to say when it dies: `__del__` sees what
# else was done with the object, closes other things, lets go of loud ones.
class Late:
    def __init__(self):
        self._handle = 1

    def close(self):
        self._handle = None

    def reopen(self):
        self._handle = 2

    def __del__(self):
        if self._handle is not None:  #! del self
            print("still open")


def opened_again(work):
    late = Late()
    late.close()
    late.reopen()  #! keep late EDL602
    work()
    work()


def set_from_outside(work):
    late = Late()
    late.close()
    late._handle = 3  #! keep late EDL602
    work()
    work()


class Log:
    def __init__(self, path):
        self.main = open(path, "w")
        self.side = open(path + ".side", "w")

    def close(self):
        self.main.close()

    def __del__(self):
        self.side.close()


def other_things_are_closed(path, work):
    log = Log(path)
    log.side.write("x")
    log.close()  #! keep log EDL602
    work(path)
    work(path)


class Asked:
    def __init__(self):
        self.state = "open"

    @property
    def closed(self):
        print("asked")
        return False

    def close(self):
        self.state = "shut"

    def __del__(self):
        if not self.closed:  #! del self
            print("not closed")


def a_property_says_no(work):
    asked = Asked()
    asked.close()  #! keep asked EDL602
    work()
    work()


class Given:
    def __init__(self):
        self.done = False

    def close(self):
        if refuses():
            return
        self.done = True

    def __del__(self):
        if not self.done:  #! del self
            print("not done")


def refuses():
    return True


def closing_gave_up(work):
    given = Given()
    given.close()  #! keep given EDL602
    work()
    work()


class Note:
    def __init__(self):
        self.open = True
        self.late = Late()

    def close(self):
        self.open = False

    def __del__(self):
        if self.open:
            print("open")
        self.late = None


def lets_go_of_another(work):
    note = Note()
    note.close()  #! keep note EDL602
    work()
    work()
