"""A table of classes calls none of them when it is asked for one; what is called
with one may."""


class Profiler:
    def __del__(self):
        print("done")


class Quiet:
    pass


def chosen(kind):
    known = {"loud": Profiler, "quiet": Quiet}
    cls = known.get(kind, Quiet)  #! del kind, known
    work()
    return cls


def labelled(kind):
    known = {"loud": Profiler, "quiet": Quiet}
    label = known.get(kind).label  #! del kind, known
    print(label)  #! del label
    work()


def made(kind):
    known = {"loud": Profiler, "quiet": Quiet}
    one = known.get(kind)()  #! del kind, known
    print(one)  #! keep one EDL602
    work()


def made_by_another(kind):
    known = {"loud": Profiler, "quiet": Quiet}
    all_of = make_all(known, kind)  #! del kind, known
    print(all_of)  #! keep all_of EDL602
    work()
