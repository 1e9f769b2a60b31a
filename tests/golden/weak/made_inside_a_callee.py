"""A function refers weakly to what it is given in a comprehension, a generator
or a function of its own; what it is given may come out of another one."""
#! options: --target-version 3.8
import weakref


def refer(items):
    return list(weakref.ref(item) for item in items)


def refer_rows(rows):
    return list(weakref.ref(item) for row in rows for item in row)


def refer_to(item):
    def make():
        return weakref.ref(item)

    return [make()]


def refer_by(items):
    def one(item):
        return weakref.ref(item)

    return [one(item) for item in items]


def one(item):
    return weakref.ref(item)


def refer_through(items):
    return [ref for ref in (one(item) for item in items)]


def collect(items):
    known = weakref.WeakSet()
    known.update(item for item in items)
    return known


def measure(items):
    return list(len(item) for item in items)


def generated():
    box = Box()
    refs = refer([box])  #! keep box EDL507
    return refs[0]()


def nested():
    box = Box()
    refs = refer_to(box)  #! keep box EDL507
    return refs[0]()


def by_a_nested_one():
    box = Box()
    refs = refer_by([box])  #! keep box EDL507
    return refs[0]()


def by_another():
    box = Box()
    refs = refer_through((box,))  #! keep box EDL507
    return refs[0]()


def collected():
    box = Box()
    known = collect([box])  #! keep box EDL507
    return len(known)


def given_by_a_generator():
    boxes = [Box()]
    refs = refer(box for box in boxes)  #! keep boxes EDL507
    return refs[0]()


def given_by_an_iterator():
    boxes = [Box()]
    items = iter(boxes)  #! keep boxes EDL507
    refs = refer(items)  #! keep items EDL507
    return refs[0]()


def given_as_another_list():
    boxes = [Box()]
    refs = refer([*boxes])  #! keep boxes EDL507
    return refs[0]()


def given_in_a_list_of_lists():
    box = Box()
    refs = refer_rows([[box]])  #! keep box EDL507
    return refs[0]()


def given_as_a_sum():
    boxes = [Box()]
    refs = refer(boxes + [])  #! keep boxes EDL507
    return refs[0]()


def measured():
    boxes = [Box()]
    sizes = measure(boxes)  #! del boxes
    return sizes[0] + work()
