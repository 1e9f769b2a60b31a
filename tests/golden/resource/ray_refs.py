import ray
from ray._private import worker


def put(rows):
    handle = ray.put(rows)  #! del rows
    show(handle)  #! del handle
    work()
    return 1


# a reference is counted, and dropping it is how its object is freed; but of
# this one only the number is left
def put_and_named(rows):
    handle = ray.put(rows)  #! del rows
    name = handle.hex()  #! keep handle EDL701
    work(name)
    return 1


def got(handle):
    rows = ray.get(handle)  #! del handle
    show(rows)  #! del rows
    work()
    return 1


# who was asked for its result is no actor, and complains of nothing
def asked(rows):
    found = count.remote(rows)  #! del rows
    n = ray.get(found)  #! del found
    work()
    return n


def asked_by_where_it_is_defined(rows):
    found = count.remote(rows)  #! del rows
    n = worker.get(found)  #! del found
    work()
    return n


def all_asked(rows):
    found = [count.remote(r) for r in rows]  #! del rows
    n = ray.get(found)  #! del found
    work()
    return n


def asked_in_a_list(rows):
    found = count.remote(rows)  #! del rows
    n = ray.get([found])  #! del found
    work()
    return n


async def awaited(rows):
    found = count.remote(rows)  #! del rows
    n = await found  #! del found
    work()
    return n


def asked_on_one_way(rows, flag):
    found = count.remote(rows)  #! del rows
    if flag:  #! del flag
        print(ray.get(found))
    show(found)  #! del found
    work()
    return 1


def actor(rows):
    counter = Counter.remote()
    n = ray.get(counter.count.remote(rows))  #! del rows; keep counter EDL601
    work()
    return n


def actors_by_other_names(rows, actor_cls):
    one = actor_cls.remote()  #! del actor_cls
    two = Counter.options(num_cpus=1).remote()
    show(two)  #! keep two EDL601
    ref = one.count.remote(rows)  #! del rows; keep one EDL601
    show(ref)  #! del ref
    work()
    return 1


def waited_for_some(rows):
    found = [count.remote(r) for r in rows]  #! del rows
    done, rest = ray.wait(found)  #! del found
    n = len(rest)  #! del rest
    work()
    return n
