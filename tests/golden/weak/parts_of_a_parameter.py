# A function refers weakly to what its argument has, not to the argument
import weakref


def refer(items):
    return [weakref.ref(item) for item in items]


def refer_values(table):
    return {name: weakref.ref(box) for name, box in table.items()}


def refer_first(pair):
    return weakref.ref(pair[0])


def refer_all(**named):
    return [weakref.ref(box) for box in named.values()]


def count(items):
    return [len(item) for item in items]


def displayed():
    a = Box()
    b = Box()
    refs = refer([a, b])  #! keep a EDL507; keep b EDL507
    print(refs)
    return refs[0]()


def listed():
    boxes = [Box(), Box()]
    refs = refer(boxes)  #! keep boxes EDL507
    print(refs)
    return refs[0]()


def by_name():
    table = {"a": Box()}
    refs = refer_values(table)  #! keep table EDL507
    print(refs)
    return refs["a"]()


def first():
    pair = [Box(), 1]
    ref = refer_first(pair)  #! keep pair EDL507
    print(ref)
    return ref()


def named():
    box = Box()
    refs = refer_all(box=box)  #! keep box EDL507
    print(refs)
    return refs[0]()


def counted():
    boxes = [Box(), Box()]
    sizes = count(boxes)  #! del boxes
    print(sizes)
    return sizes[0]()
