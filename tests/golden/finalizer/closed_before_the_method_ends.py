# What a method opens, keeps in an attribute and closes again before it returns, the
# object does not own; a flag that is set with it says whether there is any.
class Report:
    def __init__(self, rows):
        self.rows = rows

    def write(self, out=None):
        path = None
        if isinstance(out, str):
            path = out  #! del out
            out = open(path, "w")
        self.out = out
        try:
            self.lines()  #! del self
        finally:
            if path:  #! del path
                out.close()

    def lines(self):
        self.out.write("x")


class Open(Report):
    def write(self, out=None):
        path = None
        if isinstance(out, str):
            path = out  #! del out
            out = open(path, "w")
            path = None
        self.out = out
        try:
            self.lines()  #! del self
        finally:
            if path:  #! del path
                out.close()


class Raises(Report):
    def write(self, out=None):
        path = None
        if isinstance(out, str):
            path = out  #! del out
            out = open(path, "w")
        self.out = out
        self.lines()  #! del self
        if path:  #! del path
            out.close()


class Tries(Report):
    def write(self, path):
        out = open(path, "w")  #! del path
        self.out = out
        try:
            self.lines()
        except ValueError:
            return  #! del self
        out.close()


def report(rows, path):
    r = Report(rows)  #! del rows
    r.write(path)  #! del path, r
    work()


def is_open(rows, path):
    r = Open(rows)  #! del rows
    r.write(path)  #! del path; keep r EDL610
    work()


def others(rows, path):
    r = Raises(rows)
    r.write(path)  #! keep r EDL610
    s = Tries(rows)  #! del rows
    s.write(path)  #! del path; keep s EDL610
    work()


def flag(path):
    made = False
    if isinstance(path, str):  #! del made
        path = open(path)
        made = True
    print(path)
    if made:  #! del made
        path.close()  #! del path
    work()


def flag_too_late(path):
    made = False
    try:
        if isinstance(path, str):
            path = open(path)
            work()
            made = True
    except ValueError:
        pass
    print(path)
    if made:  #! del made
        path.close()  #! keep path EDL601
    work()


def flag_forgotten(path):
    made = False
    if isinstance(path, str):
        path = open(path)
        made = True
    print(path)
    made = False
    if made:  #! del made
        path.close()  #! keep path EDL601
    work()
