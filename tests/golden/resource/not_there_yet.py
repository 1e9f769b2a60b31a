# What a name has by then counts: a parameter that is a file only further down,
# a list that nobody has put anything into, a part of what `self` has.


class Log:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


def save(show, out=None):
    if show:  #! del out
        print(show)
        return show  #! del show
    out = out or open("x", "w")
    out.write("x")
    return out


def open_all(paths, only_names):
    files = []
    if only_names:  #! del only_names, files
        print(paths)
        return len(paths)  #! del only_names
    for p in paths:
        files.append(open(p, "w"))  #! del p
    return files


def full(paths):
    files = []
    for p in paths:
        files.append(open(p, "w"))  #! del p
    files[0].write("x")  #! keep files EDL601
    print(paths)
    print(paths)


class Job:
    def title(self, name):
        self.log = Log(name)
        title = self.log.name or name  #! del name
        print(title)  #! del title
        print(self)

    def method(self, path):
        read = open(path, "w").write if path else print  #! del path
        read("x")  #! keep read EDL601
        print(self)

    def method_of_a_part(self, path):
        read = open_all([path], False)[0].write if path else print  #! del path
        read("x")  #! keep read EDL601
        print(self)
