# What a function binds to what it is given is called with that later.
import weakref
from functools import partial


class Item:
    pass


refs = []


def watch(item):
    refs.append(weakref.ref(item))


def show(item):
    print(item)


def bind(call, item):
    return partial(call, item)


def later(do, item):
    return lambda: do(item)


def deferred(run, *items):
    def run_it():
        return run(*items)

    return run_it


class Scheduler:
    def __init__(self):
        self.ready = []

    def call_soon(self, callback, *args):
        self.ready.append(lambda: callback(*args))


def by_partial():
    item = Item()
    ready = [bind(watch, item)]  #! keep item EDL507
    ready.pop()()  #! del ready
    print(refs)


def by_lambda():
    item = Item()
    ready = [later(watch, item)]  #! keep item EDL507
    ready.pop()()  #! del ready
    print(refs)


def by_stars():
    item = Item()
    ready = [deferred(watch, item)]  #! keep item EDL507
    ready.pop()()  #! del ready
    print(refs)


def by_a_scheduler(scheduler: Scheduler):
    item = Item()
    scheduler.call_soon(watch, item)  #! keep item EDL507
    print(scheduler)


class Plain:
    def bind(self, it, item):
        return partial(it, item)


def shown(plain: Plain):
    item = Item()
    ready = [plain.bind(show, item)]  #! del plain, item
    ready.pop()()  #! del ready
    print(refs)
