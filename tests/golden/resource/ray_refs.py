import ray
from ray._private import worker


def put(rows):
    handle = ray.put(rows)  #! del rows
    show(handle)  #! keep handle EDL601
    work()
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
    show(found)  #! keep found EDL601
    work()
    return 1


def actor(rows):
    counter = Counter.remote()
    n = ray.get(counter.count.remote(rows))  #! del rows; keep counter EDL601
    work()
    return n


def waited_for_some(rows):
    found = [count.remote(r) for r in rows]  #! del rows
    done, rest = ray.wait(found)  #! keep found EDL601
    n = len(rest)  #! del rest
    work()
    return n
