# A task that was waited for is over; where the waiting failed it may not be.
import asyncio


async def all_of_them(work):
    first = asyncio.ensure_future(work())
    second = asyncio.ensure_future(work())  #! del work
    results = await asyncio.gather(first, second, return_exceptions=True)  #! del first, second
    print(results)  #! del results
    print("after")


async def one(work):
    task = asyncio.ensure_future(work())  #! del work
    result = await asyncio.wait_for(task, timeout=1)  #! del task
    print(result)  #! del result
    print("after")


async def failed(work):
    first = asyncio.ensure_future(work())
    second = asyncio.ensure_future(work())  #! del work
    try:
        await asyncio.gather(first, second)  #! del first, second
    except ValueError:
        print("failed")
    print("after")
    await asyncio.sleep(1)


async def any_of_them(work):
    first = asyncio.ensure_future(work())
    second = asyncio.ensure_future(work())  #! del work
    await asyncio.wait([first, second], return_when=asyncio.FIRST_COMPLETED)  #! keep first EDL509; keep second EDL509
    print("after")
    await asyncio.sleep(1)
