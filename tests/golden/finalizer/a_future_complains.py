# A future that dies with an exception for which nobody asked says so
import asyncio


async def by_itself():
    future = asyncio.get_running_loop().create_future()
    future.set_exception(ValueError())  #! keep future EDL602
    await asyncio.sleep(1)
    work()


async def by_a_callback(loop):
    future = loop.create_future()
    loop.call_soon(future.set_exception, ValueError())  #! del loop; keep future EDL602
    await asyncio.sleep(1)
    work()


async def asked():
    future = asyncio.Future()
    future.set_exception(ValueError())
    e = future.exception()  #! del future
    show(e)  #! del e
    work()


async def awaited(loop):
    future = loop.create_future()
    loop.call_soon(future.set_exception, ValueError())  #! del loop
    try:
        await future  #! del future
    except ValueError:
        pass
    work()


async def others_have_it(loop, waiters):
    future = loop.create_future()  #! del loop
    waiters.append(future)  #! del waiters
    future.set_exception(ValueError())  #! del future
    work()


async def no_exception(loop):
    future = loop.create_future()  #! del loop
    future.set_result(1)  #! del future
    work()


async def handed_on(fail):
    future = asyncio.Future()
    fail(future)  #! del fail; keep future EDL601
    work()


async def silent():
    future = asyncio.Future()
    future.set_result(1)  #! del future
    work()
