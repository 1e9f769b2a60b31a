import _testcapi

from test.support import import_helper

capi = import_helper.import_module("_testcapi")


class Watched:
    def watch(self, number, names):
        capi.watch_dict(number, names)

    def unwatch(self, number, names):
        capi.unwatch_dict(number, names)

    def told(self, number, values):
        names = {"a": 1}
        names.update(values)  #! del values
        self.watch(number, names)  #! del self, number; keep names EDL701
        work()
        return 1

    def silent(self, number, values):
        names = {"a": 1}
        names.update(values)  #! del values
        self.unwatch(number, names)  #! del self, number, names
        work()
        return 1


def here(number):
    names = {"a": 1}
    _testcapi.watch_dict(number, names)  #! del number; keep names EDL711
    work()
    return 1
