import asyncio


async def guarded(loop):
    inner = asyncio.shield(load())
    inner.add_done_callback(show)  #! keep inner EDL509
    await asyncio.sleep(1)
    return 1


async def plain():
    inner = make_inner()
    inner.add_done_callback(show)  #! del inner
    await asyncio.sleep(1)
    return 1
