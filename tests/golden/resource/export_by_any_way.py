# Whatever may make the source larger fails while a view of it lives
import array
import io
import struct


def grow(data):
    data.append(1)


def under_another_name():
    data = bytearray(9)
    view = memoryview(data)
    head = view[0]  #! keep view EDL607
    other = data  #! del data
    other.extend(b"ab")  #! del view, other
    work()
    return head


def by_a_function():
    data = bytearray(9)
    view = memoryview(data)
    head = view[0]  #! keep view EDL607
    grow(data)  #! del data, view
    work()
    return head


def by_a_slice():
    data = bytearray(9)
    view = memoryview(data)
    head = view[0]  #! keep view EDL607
    data[1:2] = b"abc"  #! del data, view
    work()
    return head


def in_a_block():
    data = io.BytesIO(b"abc")
    view = data.getbuffer()
    head = view[0]  #! keep view EDL607
    with data:  #! del data
        work()
    return head


def by_a_bound_method():
    data = bytearray(9)
    view = memoryview(data)
    head = view[0]  #! keep view EDL607
    add = data.append  #! del data
    add(1)  #! del add
    work()
    return head


def of_an_array():
    data = array.array("i", [1])
    view = memoryview(data)
    head = view[0]  #! keep view EDL607
    data.frombytes(b"abcd")  #! del data, view
    work()
    return head


def by_an_iterator():
    data = bytearray(9)
    pairs = struct.iter_unpack("3s", data)
    head = next(pairs)  #! keep pairs EDL607
    data.append(1)  #! del data, pairs
    work()
    return head


def only_read():
    data = bytearray(9)
    view = memoryview(data)
    head = view[0]  #! del view safe
    data[0] = 7
    n = data.find(b"a") + len(data)  #! del data
    work()
    return head, n


def into_the_view(data, more):
    view = memoryview(data)  #! del data
    view[1:3] = more  #! del more, view
    work()
