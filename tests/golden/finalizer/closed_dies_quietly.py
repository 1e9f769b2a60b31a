# A `__del__` that only closes, or warns of what is open, says nothing of what
# was closed
import warnings


class Book:
    def __init__(self, path):
        self.handle = start(path)

    def close(self):
        self.handle.close()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def __del__(self):
        try:
            self.close()
        except AttributeError:
            pass


class Endpoint:
    def __init__(self):
        self._open = True
        self.sock = start()

    def close(self):
        self._open = False
        self.sock.shut()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def __del__(self):
        if self._open:  #! del self
            warnings.warn("open")
            print("open")


class Noisy(Book):
    def close(self):
        print("closed")


class Loud:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def close(self):
        self.shut = True

    def __del__(self):
        if self.shut:  #! del self
            print("gone")


class Counted(Loud):
    alive = 0

    def __del__(self):
        Counted.alive -= 1


class Calls:
    def close(self):
        print("closed")

    def __del__(self):
        self.close()


def block(path):
    with Book(path) as book:  #! del path
        show(book)  #! del book
        work()
    work()


def named(path):
    book = Book(path)  #! del path
    show(book)
    book.close()  #! del book
    work()


def not_closed(path):
    book = Book(path)  #! del path
    show(book)  #! keep book EDL602
    work()


def warns():
    end = Endpoint()
    end.close()  #! del end
    work()


def overridden(path):
    with Noisy(path) as book:  #! del path
        show(book)  #! keep book EDL602
    work()


def speaks():
    with Loud() as loud:
        show(loud)  #! keep loud EDL602
    work()


def counts():
    with Counted() as counted:
        show(counted)  #! keep counted EDL602
    work()


def speaks_again():
    calls = Calls()
    calls.close()  #! keep calls EDL602
    work()
