# __del__ runs once even after a rescue.
kept = []

class Cat:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  end", self.tag)
        kept.append(self)

c = Cat("tom")
c = None
print(len(kept))
kept.clear()
print("silent")

def f():
    x = Cat("local")

f()
print(kept[0].tag)
kept.pop()
print("end")
