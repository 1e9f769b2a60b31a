# What `*rest` brings comes behind the arguments before it
import weakref

EXPECTING = weakref.WeakValueDictionary()


def expect(target, number, *parts):
    EXPECTING[number] = target  #! keep target EDL502
    send(number, parts)  #! del number, parts
    work()


def request(number, *parts):
    expect(type(None), number, *parts)  #! del number, parts
    work()


def asks(make):
    path = make()
    request(1, path)  #! del path
    work()
    return make


def hands_over(make, *rest):
    expect(*rest)  #! keep rest EDL507
    work()
    return make


def the_first_of_them(make):
    target = make()
    hands_over(make, target, 2)  #! keep target EDL507
    work()
    return make
