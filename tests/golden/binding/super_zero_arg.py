class Loader(Base):
    def __init__(self, path):
        show(self)  #! keep self EDL406
        super().__init__(path)  #! del self, path
        work()


class Reader(Base):
    def __init__(self, path):
        show(self)  #! del self
        Base.prepare(path)  #! del path
        work()
