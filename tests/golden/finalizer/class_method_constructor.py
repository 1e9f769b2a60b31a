class Loud:
    @classmethod
    def new(cls):
        return cls()

    @classmethod
    def count(cls):
        return len(cls.__name__)

    def __del__(self):
        print("gone")


def noticed():
    loud = Loud.new()
    n = repr(loud)  #! keep loud EDL602
    print(n)


def unnoticed():
    n = Loud.count()
    text = repr(n)  #! del n
    print(text)
