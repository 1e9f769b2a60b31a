import ray


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
