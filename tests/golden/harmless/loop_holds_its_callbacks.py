import asyncio


async def later():
    rows = load()
    loop = asyncio.get_running_loop()
    loop.call_soon(show, rows)  #! del rows
    await asyncio.sleep(1)
    return loop


async def gathered():
    first = make()
    both = asyncio.gather(first, second())  #! del first
    await asyncio.sleep(1)
    return await both
