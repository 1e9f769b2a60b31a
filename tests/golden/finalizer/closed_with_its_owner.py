class Reader:
    def __init__(self, path):
        self.file = open(path)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def close(self):
        self.file.close()

    def rows(self):
        return len(self.file.read())


class Careless:
    def __init__(self, path):
        self.file = open(path)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        print("left")

    def rows(self):
        return len(self.file.read())


def entered(path):
    with Reader(path) as r:  #! del path
        n = r.rows()  #! del r
        work()
    work()
    return n


def careless(path):
    with Careless(path) as r:  #! del path
        n = r.rows()  #! keep r EDL610
        work()
    work()
    return n


def closed(path):
    r = Reader(path)  #! del path
    n = r.rows()
    r.close()  #! del r
    work()
    return n


def left_open(path):
    r = Reader(path)  #! del path
    n = r.rows()  #! keep r EDL610
    work()
    return n


class Server:
    def __init__(self, path):
        self.file = open(path)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.stop()

    def stop(self):
        self.file.close()


def stopped(path):
    s = Server(path)  #! del path
    with s:
        show(s)
        work()
    show(s.file)  #! del s
    work()
    return 0


def not_stopped(path):
    s = Server(path)  #! del path
    s.file.read()
    show(s.file)  #! keep s EDL610
    work()
    return 0


def left_by_another(path):
    s = Careless(path)  #! del path
    with s:
        show(s)
        work()
    show(s.file)  #! keep s EDL610
    work()
    return 0
