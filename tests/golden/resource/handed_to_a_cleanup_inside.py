# What a method of the same object made and is to clean up lives as long as
# that.
import unittest


class Link:
    def __del__(self):
        print("down")


def take_down(link):
    print(link)


class Case(unittest.TestCase):
    def link(self):
        link = Link()
        self.addCleanup(take_down, link)
        return link

    def linked(self):
        link = self.link()  #! del self
        print(link)
        return link

    def some(self, bare):
        link = Link()
        if bare:
            return link  #! del bare
        self.addCleanup(take_down, link)
        return link

    def other(self, case):
        link = Link()
        case.addCleanup(take_down, link)
        return link

    def test_quiet(self):
        link = self.link()  #! del self
        print(link)  #! del link
        print("after")

    def test_quiet_twice(self):
        link = self.linked()  #! del self
        print(link)  #! del link
        print("after")

    def test_some(self):
        link = self.some(True)  #! del self
        print(link)  #! keep link EDL602
        print("after")

    def test_other(self):
        link = self.other(Case())  #! del self
        print(link)  #! keep link EDL602
        print("after")

    def test_another(self):
        link = Case("test_quiet").link()
        print(link)  #! keep link EDL602
        print("after")

    def on_temporary(self):
        link = self.link()  #! del self
        print(link)  #! keep link EDL602
        print("after")


def run():
    Case("test_quiet").on_temporary()
