# finalize runs once, and at exit.
import weakref

class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

def bye(word):
    print("  bye", word)

p = Probe("p")
f = weakref.finalize(p, bye, "p")
print(f.alive)
del p
print(f.alive, f())
q = Probe("q")
weakref.finalize(q, bye, "q")
r = Probe("r")
weakref.finalize(r, bye, "r")
print("end of script")
