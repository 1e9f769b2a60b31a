import sys

class Shell:
    def expand(self, text, depth=0):
        frame = sys._getframe(depth + 1)  #! del depth
        return text.format(**frame.f_locals)

def told(shell, path):
    rows = load(path)  #! keep path EDL407
    n = sum(r.size for r in rows)  #! keep rows EDL407
    print(shell.expand("{rows}"))
    return n

def other(shell, path):
    rows = load(path)  #! del path
    n = sum(r.size for r in rows)  #! del rows
    shell.show(n)
    return n
