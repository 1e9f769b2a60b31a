# What comes of a task is what its coroutine returns
import asyncio


class Loud:
    def __del__(self):
        print("gone")


async def make():
    return Loud()


async def nothing():
    pass


def made():
    return Loud()


async def asked():
    task = asyncio.create_task(make())
    await asyncio.wait([task])
    value = task.result()  #! del task
    show(value)  #! keep value EDL602
    work()


async def awaited():
    task = asyncio.ensure_future(make())
    value = await task  #! del task
    show(value)  #! keep value EDL602
    work()


def of_a_job(pool):
    job = pool.submit(made)  #! del pool
    value = job.result()  #! del job
    show(value)  #! keep value EDL602
    work()


def complains(loop):
    future = loop.create_future()  #! del loop
    future.set_exception(ValueError())  #! keep future EDL602
    work()


async def over(loop):
    task = loop.create_task(nothing())
    try:
        loop.run_until_complete(task)  #! del task
    finally:
        loop.close()  #! del loop
    work()


async def over_with_something(loop):
    task = loop.create_task(make())
    try:
        loop.run_until_complete(task)  #! keep task EDL602
    finally:
        loop.close()  #! del loop
    work()
