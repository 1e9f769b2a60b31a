import weakref


class Context:
    def __init__(self, app):
        self.app = weakref.ref(app)


class App:
    def __enter__(self):
        return Context(self)

    def __exit__(self, *error):
        pass

    def __iter__(self):
        return iter([Context(self)])


class Plain:
    def __enter__(self):
        return 1

    def __exit__(self, *error):
        pass

    def __iter__(self):
        return iter([1])


def entered():
    app = App()
    with app as c:  #! keep app EDL507
        print(1)
    work()
    return c.app()


def iterated():
    app = App()
    for c in app:  #! keep app EDL507
        print(c)
    work()
    return c.app()


def plain():
    app = Plain()
    for c in app:
        print(c)  #! del app
    work()
    return c
