import asyncio


def dump(task):
    rows = load()
    show(rows)  #! del rows EDL408
    asyncio.Task.print_stack(task)  #! del task
    work()
    return 1


def plain(task):
    rows = load()
    show(rows)  #! del rows EDL101
    describe(task)  #! del task
    work()
    return 1
