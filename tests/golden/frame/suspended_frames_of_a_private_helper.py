# A private function is called like any other, if somebody knows its name
import asyncio


def _tell_tasks():
    return [
        task.get_coro().cr_frame.f_locals for task in asyncio.all_tasks()
    ]


async def loads(path):
    rows = await load(path)  #! keep path EDL402
    total = len(rows)  #! keep rows EDL402
    await work(total)  #! keep total EDL402
    await work()


def report(module):
    return getattr(module, "_tell_tasks")()
