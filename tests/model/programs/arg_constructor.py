# Arguments of a class: held by the construction.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

class Holder:
    def __init__(self, p):
        print("init", p.tag)
        del p
        print("end of init")

class Keeper:
    def __init__(self, p):
        self.p = p

Holder(Probe("h"))
k = Keeper(Probe("k"))
print("kept")
del k
