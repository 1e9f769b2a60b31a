import ctypes


# a view anywhere keeps its source from growing; one that is over does not
class Buffered:
    def __init__(self):
        self.data = bytearray(10)

    def attribute(self):
        view = memoryview(self.data)
        n = len(view)  #! keep view EDL607
        self.data.append(1)
        return n

    def another(self, other):
        view = memoryview(self.data)
        n = len(view)  #! del view
        other.rest.append(1)  #! del other unsafe
        work(self)
        return n


def in_a_list():
    data = bytearray(10)
    views = [memoryview(data)]
    n = len(views)  #! keep views EDL607
    data.clear()  #! del data, views safe
    work()
    return n


def in_an_iterator():
    data = bytearray(10)
    items = iter(memoryview(data))
    first = next(items)  #! keep items EDL607
    data.append(1)  #! del data, items
    work()
    return first


def of_another_source():
    data = bytearray(10)
    other = bytearray(10)
    views = [memoryview(data)]  #! del data safe
    n = len(views)  #! del views safe
    other.clear()  #! del other safe
    work()
    return n


def of_a_foreign_type():
    data = bytearray(6)
    text = (ctypes.c_char * 6).from_buffer(data)
    n = len(text)  #! keep text EDL607
    data.append(1)  #! del data, text
    work()
    return n


def of_another_foreign_type(make):
    data = bytearray(6)
    text = make.from_other(data)  #! del make, data
    n = len(text)  #! del text unsafe
    work()
    return n
