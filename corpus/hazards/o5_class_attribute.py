# A method puts its argument into a WeakSet that is an attribute
# expect: 1 listener
# broken: 0 listener
# rule: EDL507
# model: proves
import weakref


class Listener:
    pass


class Hub:
    def __init__(self):
        self.listeners = weakref.WeakSet()

    def subscribe(self, listener):
        self.listeners.add(listener)


def main():
    hub = Hub()
    listener = Listener()
    hub.subscribe(listener)  # naive: del listener
    print(len(hub.listeners), "listener")


main()
