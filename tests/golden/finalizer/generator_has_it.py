# A suspended generator takes its locals along.
class Log:
    def __del__(self):
        print("gone")


class Plain:
    pass


def logged():
    log = Log()
    yield 1
    print(log)  #! keep log EDL602
    yield 2


def plain():
    log = Plain()
    yield 1
    print(log)  #! del log
    yield 2


def fires():
    lines = logged()
    print(next(lines))  #! keep lines EDL604
    print("after")


def quiet():
    lines = plain()
    print(next(lines))  #! del lines
    print("after")
