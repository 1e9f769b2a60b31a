# del of a parameter in a call of the form: named.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

def f(p):
    del p
    print("end of f")

def g(p):
    print("in g", p.tag)
    return p

def keep(p):
    f(p)
    print("back in keep")

class Host:
    def m(self, p):
        del p
        print("end of m")

keep(Probe('t'))
print("after")
