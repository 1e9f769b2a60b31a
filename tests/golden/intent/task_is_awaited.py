# A task that was awaited is over
import asyncio


async def fires(arg):
    task = asyncio.create_task(run(arg))  #! del arg
    look(task)  #! keep task EDL509
    await work()


async def quiet(arg):
    task = asyncio.create_task(run(arg))  #! del arg
    await task  #! del task
    await work()
