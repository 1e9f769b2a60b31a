# Who took a value before its number is asked for holds it: the object whose
# method this is, or what cleans up behind it. Not so where it is let go again.
import unittest
import weakref


class Reader:
    def open(self, path):
        self.file = file = open(path, "w")
        fd = file.fileno()  #! del file unsafe EDL701
        work(path)  #! del path
        self.write(fd)

    def watch(self, path):
        self.node = node = make(path)  #! del self, path
        ref = weakref.ref(node)  #! del node unsafe EDL501
        work()
        return ref

    def open_and_let_go(self, path):
        self.kept = file = open(path, "w")
        fd = file.fileno()  #! keep file EDL701
        self.kept = None
        work(path)  #! del path
        self.write(fd)

    def on_one_way(self, path, keeps):
        file = open(path, "w")
        if keeps:  #! del keeps
            self.log = file
        fd = file.fileno()  #! keep file EDL701
        work(path)  #! del path
        self.write(fd)


class Test(unittest.TestCase):
    def test(self):
        sock = make()
        self.addCleanup(sock.close)
        fd = sock.fileno()  #! del sock unsafe EDL701
        work()
        self.check(fd)
