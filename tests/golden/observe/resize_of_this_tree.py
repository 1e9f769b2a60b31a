# a method of this tree is told by what it does, not by its name
import numpy as np


class Picture:
    def resize(self, size):
        return size

    def halve(self, size):
        half = size / 2  #! del size
        use(half)
        self.resize(half)  #! del self, half
        work()


def array(size):
    rows = np.zeros(size)
    view = rows[:9]
    use(view)  #! keep view EDL821
    rows.resize(size)  #! del size, rows, view
    work()
