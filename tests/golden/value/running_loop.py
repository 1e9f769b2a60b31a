# a running loop is held by its thread, a new one by nobody
import asyncio


async def running():
    loop = asyncio.get_running_loop()
    loop.call_soon(print)  #! del loop safe
    await work()


def own():
    loop = asyncio.new_event_loop()
    loop.run_until_complete(work())  #! keep loop EDL601
    work()
