# A subclass with a block of its own closes what its base opens
from zipfile import ZipFile as Base


class Archive(Base):
    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()


class Careless(Base):
    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass


def closed(path):
    with Archive(path, "w") as out:  #! del path
        out.write("x")  #! del out
    work()
    work()


def left_open(path):
    with Careless(path, "w") as out:  #! del path
        out.write("x")  #! keep out EDL601
    work()
    work()
