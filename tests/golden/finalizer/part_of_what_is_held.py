# what is taken out of a container that keeps it does not end with its name
class Pool:
    def __init__(self):
        self.files = {}

    def add(self, path):
        self.files[path] = open(path)

    def sizes(self):
        total = 0
        for f in self.files.values():
            total += f.size  #! del f; del self
        print(total)  #! del total unsafe
        print()
        return 0

    def drop(self, path):
        f = self.files[path]
        print(f.name)  #! del f unsafe
        del self.files[path]  #! del self, path
        print()
        return 0


class Ends:
    def __del__(self):
        print("end")


def loop():
    rows = [Ends(), Ends()]
    for row in rows:
        print(row.name)  #! del row unsafe
    print(len(rows))  #! keep rows EDL602
    print()
    return 0


def item():
    rows = [Ends(), Ends()]
    first = rows[0]
    print(first.name)  #! del first unsafe
    print()
    print(len(rows))  #! keep rows EDL602
    print()
    return 0


def pairs():
    rows = {"a": Ends()}
    for name, row in rows.items():  #! keep rows EDL602
        print(name, row.name)  #! del name, row
    print()
    return 0


def taken():
    rows = [Ends(), Ends()]
    first = rows[0]
    print(first.name)  #! keep first EDL602
    rows.pop()  #! keep rows EDL602
    print()
    return 0


def overwritten():
    rows = [Ends(), Ends()]
    first = rows[0]
    print(first.name)  #! keep first EDL602
    rows[0] = None  #! keep rows EDL602
    print()
    return 0


def of_a_call():
    first = [Ends(), Ends()][0]
    print(first.name)  #! keep first EDL602
    print()
    return 0


def bound_again(more):
    rows = [Ends()]
    first = rows[0]
    rows = more  #! del more unsafe
    print(first.name, rows)  #! del rows; keep first EDL602
    print()
    return 0
