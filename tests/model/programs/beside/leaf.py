class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("dies", self.name)


def make(name):
    thing = Thing(name)
    return thing


kept = Thing("module")
