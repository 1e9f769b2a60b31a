import weakref


class Button:
    def on_click(self, fn, name=None):
        self.callback = weakref.WeakMethod(fn)


def connected():
    b = Button()
    c = Controller()
    how = {"fn": c.handle, "name": 1}  #! keep c EDL507
    b.on_click(**how)  #! del how
    print(b)
    return b.callback()


def named(handle):
    b = Button()
    c = Controller()
    how = {"name": c.name}  #! del c
    b.on_click(handle, **how)  #! del handle, how
    print(b)
    return b.callback()
