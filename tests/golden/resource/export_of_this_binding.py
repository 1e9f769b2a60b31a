# What is resized is what the view is of, and by what is known to resize
import codecs
import mmap


def of_another_binding():
    data = bytearray(9)
    view = memoryview(data)  #! del data
    head = view[0]  #! del view
    data = bytearray(3)
    data.append(1)  #! del data
    work()
    return head


def by_another_view():
    data = bytearray(9)
    view = memoryview(data)
    head = view[0]  #! del view
    view = memoryview(bytearray(3))
    data.append(view[1])  #! del data, view
    work()
    return head


def again_in_each_round(names):
    out = []
    for name in names:
        area = mmap.mmap(-1, 9)
        head = area[0]
        out.append(head)  #! del head
        area.close()  #! del area
    return out


def on_one_way(flag):
    data = bytearray(9)
    view = memoryview(data)
    head = view[0]  #! keep view EDL607
    if flag:  #! del flag, data
        data = bytearray(3)
    data.append(1)  #! del data, view
    work()
    return head


def kept_over_the_round(names):
    data = bytearray(9)
    view = memoryview(data)
    for name in names:
        print(view[0], name)  #! del name; keep view EDL607
        data.append(1)  #! del view
        view = memoryview(data)
    return 1


def shown_to_others():
    data = bytearray(9)
    view = memoryview(data)
    head = view[0]  #! del view
    text = codecs.encode(data, "hex")  #! del data
    work()
    return head, text


def asked(data):
    return len(data), data[0]


def added_to(data):
    data += b"a"


def handed_on(data):
    print(data)
    added_to(data=data)


def to_one_that_looks():
    data = bytearray(9)
    view = memoryview(data)
    head = view[0]  #! del view
    found = asked(data)  #! del data
    work()
    return head, found


def to_one_that_hands_it_on():
    data = bytearray(9)
    view = memoryview(data)
    head = view[0]  #! keep view EDL607
    handed_on(data)  #! del data, view
    work()
    return head


class Area(bytearray):
    def grow(self):
        self.extend(b"abc")

    def look(self):
        return self[0]


def by_a_method_of_its_own():
    data = Area(9)
    view = memoryview(data)
    head = view[0]  #! keep view EDL607
    data.grow()  #! del data, view
    work()
    return head
