# what a method returns that a subclass may override
class Base:
    def label(self):
        return "base"

    def again(self):
        return self.label()

    def by_name(self):
        text = getattr(self, "label")()  #! del self unsafe
        print(len(text))  #! del text unsafe
        print()
        return 0

    def inside(self):
        def ask():
            return self.label()

        text = ask()  #! del ask unsafe
        print(len(text))  #! del text unsafe
        print()
        return 0

    @classmethod
    def of_class(cls):
        text = cls().label()  #! del cls unsafe
        print(len(text))  #! del text unsafe
        print()
        return 0


def through(base):
    text = Base.again(base)  #! del base unsafe
    print(len(text))  #! del text unsafe
    print()
    return 0


def just_made():
    text = Base().label()
    print(len(text))  #! del text safe
    print()
    return 0


def doubled(method):
    def both(self):
        return make(method(self))

    return both


class Replaced:
    def label(self):
        return "base"

    label = wrap(label)

    def size(self):
        return 3

    size = doubled(size)


def replaced():
    text = Replaced().label()
    print(len(text))  #! del text unsafe
    print()
    return 0


def replaced_by_our_own():
    size = Replaced().size()
    print(len(size))  #! del size unsafe
    print()
    return 0
