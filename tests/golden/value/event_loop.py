import asyncio


def done():
    future = asyncio.Future()
    state = future.done()  #! del future
    show(state)  #! del state safe
    work()
    return 1


def loop():
    found = asyncio.new_event_loop()
    show(found)  #! keep found EDL601
    work()
    return 1
