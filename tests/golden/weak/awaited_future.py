# what comes of a future is not the future
import asyncio


async def awaited(inner):
    found = await asyncio.wrap_future(inner)  #! del inner
    use(found)  #! del found unsafe
    await work()


async def pending(inner):
    future = asyncio.wrap_future(inner)  #! del inner
    use(future)  #! keep future EDL509
    await work()
