# Who is to call a method of it later holds it until then.
import multiprocessing
import unittest


class Case(unittest.TestCase):
    def fires(self):
        manager = multiprocessing.Manager()
        print(manager)  #! keep manager EDL601
        print("after")
        print("more")

    def quiet(self):
        manager = multiprocessing.Manager()
        self.addCleanup(manager.shutdown)  #! del self
        print(manager)  #! del manager unsafe
        print("after")
        print("more")

    def held_by_another(self, other):
        manager = multiprocessing.Manager()
        other.addCleanup(manager.shutdown)  #! del other
        print(manager)  #! keep manager EDL601
        print("after")
        print("more")
