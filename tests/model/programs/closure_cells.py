# Cells are shared and emptied.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

def make():
    p = Probe("cell")
    def get():
        return p.tag
    def drop():
        nonlocal p
        del p
    return get, drop

get, drop = make()
print(get())
drop()
print("dropped")
try:
    get()
except NameError:
    print("empty")
