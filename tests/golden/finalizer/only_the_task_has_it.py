# What came of a task that nobody takes is held by the task alone.
import asyncio


class Log:
    def __del__(self):
        print("gone")


def make():
    return Log()


async def make_later():
    return Log()


def of_a_future(executor):
    future = executor.submit(make)  #! del executor
    future.result().name = "x"  #! keep future EDL602
    print("after")


def never_asked(executor):
    future = executor.submit(make)  #! del executor
    print(future.done())  #! keep future EDL602
    print("after")


async def of_a_task():
    task = asyncio.create_task(make_later())
    await task  #! keep task EDL602
    print("after")


def taken(executor):
    future = executor.submit(make)  #! del executor
    log = future.result()  #! del future
    print("after")
    return log


def of_nothing(executor):
    future = executor.submit(print)  #! del executor
    future.result()  #! del future
    print("after")
