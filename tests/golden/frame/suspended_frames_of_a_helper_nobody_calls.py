# A private function that nobody calls looks at tasks for a person who debugs
import asyncio


def _tell_tasks():
    return [
        task.get_coro().cr_frame.f_locals for task in asyncio.all_tasks()
    ]


async def loads(path):
    rows = await load(path)  #! del path
    total = len(rows)  #! del rows
    await work(total)  #! del total
    await work()


def attribute(task, name):
    return getattr(task, name)
