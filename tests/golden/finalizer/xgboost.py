"""A module by the name of a library: the catalogue knows one of its classes."""


class DMatrix:
    def __del__(self):
        library.free(self.handle)


class Session:
    def __del__(self):
        library.free(self.handle)


def known(rows):
    matrix = DMatrix(rows)  #! del rows
    size = matrix.size  #! del matrix unsafe
    work()
    return size


def unknown(rows):
    session = Session(rows)  #! del rows
    size = session.size  #! keep session EDL602
    work()
    return size
