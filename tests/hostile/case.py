"""case.py - what a case of hostile input is, and how most are made."""
import os

FUNCTION = ("def f(p):\n    raw = open(p).read()\n    table = parse(raw)\n"
            "    log(table)\n    log(1)\n    return 1\n")
LIMIT = "EDL903 file over the size limit"
LONG_NAME = "EDL903 a name over the size limit"
SYNTAX = "EDL901 "
REFUSED = "EDL90[13] "
DECODE = "EDL902 text does not decode"


class Case:
    def __init__(self, name, make, says=None, code=(0, 0, 0), args=("x.py",),
                 **more):
        self.name, self.make, self.says = name, make, says
        self.code, self.args = code, args
        self.changes = more.get("changes")     # paths that `fix` may change
        self.encoding = more.get("encoding", "utf-8")
        self.may_stay = more.get("may_stay", False)  # or `fix` may not
        self.isolated = more.get("isolated", True)
        self.needs_user = more.get("needs_user", False)
        self.strict = more.get("strict", 2)    # exit code with --strict
        self.lines = more.get("lines", 1 if says else 0)
        self.before = more.get("before")       # run for the commands, too
        self.after = more.get("after")         # undo it, so all can be read


def write(name, data):
    def make(folder):
        path = os.path.join(os.fsencode(folder), os.fsencode(name))
        with open(path, "wb") as file:
            file.write(data if isinstance(data, bytes) else data.encode())
    return make


def content(name, data, says, **more):
    """A file that is refused because of what is in it."""
    line = "" if says == LIMIT else r":\d+"  # a file not read has no lines
    return Case(name, write("x.py", data), rf"x\.py{line}: {says}", **more)


def nested(opening, middle, closing, n):
    return opening * n + middle + closing * n + "\n"
