import weakref


class Bus:
    def __init__(self):
        self.seen = weakref.WeakSet()
        self.rows = []

    def watch(self):
        rows = Table()
        self.seen.add(rows)  #! keep rows EDL502; del self
        work()

    def hold(self):
        rows = Table()
        self.rows.append(rows)  #! del self, rows
        work()
