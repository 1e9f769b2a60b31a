# A callee puts its caller's frame away, or returns it: it may be read at any
# time from there on
import sys

stack = []


class Scope:
    def __enter__(self):
        self.frame = sys._getframe(1)

    def __exit__(self, *info):
        print(sorted(self.frame.f_locals))


def push():
    stack.append(sys._getframe(1))


def caller():
    return sys._getframe(1)


def show(frame):
    print(sorted(frame.f_locals))


def entered(rows: list):
    total = len(rows)  #! keep rows EDL407
    with Scope():
        print(total)  #! keep total EDL407


def pushed(rows: list):
    push()
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    show(stack.pop())


def returned(rows: list):
    frame = caller()
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    show(frame)
