# What something else holds as well takes no time to let go
import time


class Jobs:
    def kept(self, make):
        begin = time.perf_counter()
        rows = sorted(make())
        self.rows = rows  #! del rows
        more = sorted(make())  #! del make
        self.all.append(more)  #! del self, more
        work()
        return time.perf_counter() - begin

    def dropped(self, make):
        rows = sorted(make())  #! del make
        begin = time.perf_counter()
        self.show(rows)  #! del self; keep rows EDL824
        work()
        return time.perf_counter() - begin
