import asyncio


async def lonely():
    task = asyncio.create_task(poll())
    task.add_done_callback(show)  #! keep task EDL509
    await asyncio.sleep(9)
    return 1


async def grouped():
    async with asyncio.TaskGroup() as group:
        rows = load()
        group.create_task(poll(rows))  #! del rows
        await asyncio.sleep(9)
    return group
