# A method stands for those that override it, if they are few; where there are
# very many of them, what one of them does tells nothing of a call.
import weakref

seen = []


class Shape:
    def draw(self, on):
        return on.size


class Odd(Shape):
    def draw(self, on):
        seen.append(weakref.ref(on))


class Part:
    def draw(self, on):
        return on.size


class OddPart(Part):
    def draw(self, on):
        seen.append(weakref.ref(on))


class P0(Part):
    def draw(self, on):
        return on.size + 0


class P1(Part):
    def draw(self, on):
        return on.size + 1


class P2(Part):
    def draw(self, on):
        return on.size + 2


class P3(Part):
    def draw(self, on):
        return on.size + 3


class P4(Part):
    def draw(self, on):
        return on.size + 4


class P5(Part):
    def draw(self, on):
        return on.size + 5


class P6(Part):
    def draw(self, on):
        return on.size + 6


class Box:
    def __init__(self):
        self.shape = Shape()
        self.part = Part()

    def fires(self, make):
        on = make()  #! del make
        self.shape.draw(on)  #! del self
        print(on)  #! keep on EDL507
        print(len(seen))

    def quiet(self, make):
        on = make()  #! del make
        self.part.draw(on)  #! del self
        print(on)  #! del on
        print(len(seen))


def change(box):
    box.shape = Odd()
