# Tasks that wait for each other: queues, events, locks, cancellation, who holds what.
import asyncio
import gc
import weakref

gc.disable()


class Job:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("job", self.n, "freed")


async def producer(queue, n):
    for i in range(n):
        job = Job(i)
        await queue.put(job)
        del job
        await asyncio.sleep(0)
    await queue.put(None)
    print("producer over")


async def consumer(queue, results):
    while True:
        job = await queue.get()
        if job is None:
            queue.task_done()
            break
        results.append(job.n * 2)
        queue.task_done()
    print("consumer over")
    return len(results)


class Session:
    async def __aenter__(self):
        print("open")
        await asyncio.sleep(0)
        return self

    async def __aexit__(self, kind, value, tb):
        print("shut", kind and kind.__name__)
        return kind is KeyError

    async def rows(self, n):
        try:
            for i in range(n):
                yield Job("row%d" % i)
                await asyncio.sleep(0)
        finally:
            print("rows closed")


async def waits(event, name):
    try:
        await event.wait()
        return name
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise
    finally:
        print(name, "ends")


async def fails(after):
    held = Job("held by failure")
    for _ in range(after):
        await asyncio.sleep(0)
    raise ValueError("failed after %d" % after)


async def main():
    queue, results = asyncio.Queue(maxsize=2), []
    done = await asyncio.gather(producer(queue, 4), consumer(queue, results))
    print(done, results, queue.empty())
    async with Session() as s:
        async for row in s.rows(5):
            if row.n.endswith("2"):
                break
        print("broke at", row.n)
        del row
        print([r.n async for r in s.rows(2)])
        raise KeyError("swallowed")
    print("after session")
    event = asyncio.Event()
    tasks = [asyncio.create_task(waits(event, name)) for name in "abc"]
    await asyncio.sleep(0)
    tasks[1].cancel()
    event.set()
    print(await asyncio.gather(*tasks, return_exceptions=True))
    print([t.cancelled() for t in tasks], tasks[0].result())
    wr = weakref.ref(tasks.pop())
    print("task gone", wr() is None)
    lock = asyncio.Lock()
    async with lock:
        print("locked", lock.locked())
    t = asyncio.ensure_future(fails(2))
    try:
        await t
    except ValueError as e:
        print("caught", e, t.done(), t.exception() is e)
    del t
    print("failure dropped")
    try:
        await asyncio.wait_for(asyncio.sleep(30, Job("slow")), 0.01)
    except asyncio.TimeoutError:
        print("timeout")
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    loop.call_soon(fut.set_result, Job("result"))
    print("future", (await fut).n, fut.done())
    del fut
    print("future dropped")
    sem = asyncio.Semaphore(2)

    async def limited(i):
        async with sem:
            await asyncio.sleep(0.01 * i)
            return i * i
    print(sum(await asyncio.gather(*(limited(i) for i in range(5)))))
    return "main over"


print(asyncio.run(main()))
print(gc.collect() >= 0)
