import inspect

class Guess:
    def __repr__(self):
        frame = inspect.currentframe().f_back
        return "%s" % frame.f_locals.get("mark")

def shown(guess, path):
    rows = load(path)  #! del path
    mark = rows[0]
    n = sum(r.size for r in rows)  #! del rows
    print(n, mark)  #! keep mark EDL407
    print(repr(guess))
    return n
