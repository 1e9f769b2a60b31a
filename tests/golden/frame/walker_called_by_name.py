# A method that goes up the stack: who calls it says its name, or has it
import sys


class Shell:
    def expand(self, text, depth=0):
        return text.format(**sys._getframe(depth + 1).f_locals)

    def run(self, path):
        rows = path.split(",")  #! keep path EDL407
        total = len(rows)  #! keep rows EDL407
        print(total)  #! keep total EDL407
        return self.expand("{path}")

    def other(self, path):
        rows = path.split(",")  #! del path
        total = len(rows)  #! del rows
        self.log(total)  #! del self, total
        return sys.argv[1].title()


def given(shell, path):
    rows = path.split(",")  #! keep path EDL407
    total = len(rows)  #! keep rows EDL407
    print(total)  #! keep total EDL407
    return shell.expand("{path}")


def no_such(shell, path):
    rows = path.split(",")  #! del path
    total = len(rows)  #! del rows
    print(total)  #! del total
    return shell.close("{path}")
