# A method holds its object: if nobody else has that, it ends with the method
class Log:
    name = "log"

    def __del__(self):
        print("gone")

    def write(self, text):
        print(text)

    @classmethod
    def made(cls):
        return cls()

    @property
    def size(self):
        return 1


class Button:
    def __init__(self, action):
        self.action = action

    def press(self):
        self.action("pressed")


def not_called_here():
    write = Log().write
    print(write)  #! keep write EDL602
    work()


def in_an_object():
    button = Button(Log().write)
    button.press()  #! keep button EDL602
    work()


def of_what_has_a_name():
    log = Log()
    button = Button(log.write)
    button.press()  #! del button
    print(log)  #! keep log EDL602
    work()


def of_the_class():
    made = Log().made
    print(made)  #! del made
    work()


def made_by_it():
    size = Log().size
    print(size)  #! del size
    work()


def a_text():
    name = Log().name
    print(name)  #! del name
    work()
