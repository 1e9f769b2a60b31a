"""What holds its argument weakly does not refer to what is in a list that it
is given; what goes through the list does."""
import weakref


class Table:
    def __init__(self, source):
        self.source = weakref.proxy(source)


class Columns:
    def __init__(self, source):
        if isinstance(source, list):
            self.all = source
        else:
            self.table = Table(source)


class Column:
    pass


def watch(parts):
    return [weakref.ref(part) for part in parts]


def watch_all(*parts):
    return [weakref.ref(part) for part in parts]


def spread(parts):
    return watch_all(*parts)


def watch_mapped(parts):
    return list(map(weakref.ref, parts))


def of_columns():
    first = Column()
    second = Column()
    columns = Columns([first, second])  #! del first, second
    print(columns)  #! del columns
    work()


def of_a_list():
    first = Column()
    both = [first, Column()]  #! del first
    columns = Columns(both)  #! del both
    print(columns)  #! del columns
    work()


def of_itself():
    first = Column()
    columns = Columns(first)  #! keep first EDL507
    print(columns)
    work(columns)


def watched():
    first = Column()
    refs = watch([first])  #! keep first EDL507
    work(refs)
    print(refs)


def watched_list():
    first = [Column()]
    refs = watch(first)  #! keep first EDL507
    work(refs)
    print(refs)


def watched_alone():
    first = Column()
    refs = watch_all(first)  #! keep first EDL507
    work(refs)
    print(refs)


def watched_through_another():
    first = Column()
    refs = spread([first])  #! keep first EDL507
    work(refs)
    print(refs)


def watched_by_a_map():
    first = Column()
    refs = watch_mapped([first])  #! keep first EDL507
    work(refs)
    print(refs)
