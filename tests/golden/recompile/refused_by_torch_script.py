# TorchScript never compiles what has a `try`, a function of its own, a set, an
# import or `*names`, though the object is handed to it; a `with` it knows
import torch
from torch import nn


class Model(nn.Module):
    def forward(self, path):
        rows = self.read(path)  #! keep self EDL811; keep path EDL811
        work(rows)  #! keep rows EDL811
        work()

    def watched(self, path):
        rows = self.read(path)  #! keep self EDL811; keep path EDL811
        with torch.no_grad():
            work(rows)  #! keep rows EDL811
        work()

    def tries(self, path):
        rows = self.read(path)  #! del self, path
        try:
            work(rows)  #! del rows
        finally:
            done()

    def with_inner(self, path):
        rows = self.read(path)  #! del path
        work(rows, lambda: self)  #! del rows
        work()

    def with_names(self, *paths):
        rows = self.read(paths)  #! del self, paths
        work(rows)  #! del rows
        work()

    def with_import(self, path):
        from tools import convert
        rows = self.read(path)  #! del self, path
        work(rows, convert)  #! del convert, rows
        work()

    def with_set(self, path):
        rows = self.read(path)  #! del self, path
        work({row for row in rows})  #! del rows
        work()

    def with_generator(self, path):
        rows = self.read(path)  #! keep self EDL811; keep path EDL811
        work(sum(row for row in rows))  #! keep rows EDL811
        work()


fast = torch.jit.script(Model())
