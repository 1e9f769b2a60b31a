import weakref


class Bus:
    def __init__(self):
        self.seen = weakref.WeakSet()
        self.rows = []

    def watch(self):
        rows = Table()
        self.seen.add(rows)  #! del self; keep rows EDL502
        work()

    def hold(self):
        rows = Table()
        self.rows.append(rows)  #! del self, rows
        work()
