# asyncio: a queue, workers, cancellation and what a task keeps.
import asyncio
import gc
import weakref

gc.disable()


class Job:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("  job", self.n)


async def worker(name, queue, done):
    while True:
        job = await queue.get()
        if job is None:
            queue.task_done()
            break
        await asyncio.sleep(0)
        done.append(job.n)
        print(name, "did", job.n)
        del job
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    done = []
    workers = [asyncio.ensure_future(worker("w%d" % i, queue, done)) for i in range(2)]
    for n in range(4):
        queue.put_nowait(Job(n))
    await queue.join()
    print("joined", done)
    for _ in workers:
        queue.put_nowait(None)
    await asyncio.gather(*workers)
    print(all(w.done() for w in workers))


asyncio.run(main())


async def holder(job):
    try:
        await asyncio.sleep(100)
    finally:
        print("  holder ends")


async def cancelling():
    job = Job(10)
    r = weakref.ref(job)
    t = asyncio.ensure_future(holder(job))
    del job
    await asyncio.sleep(0)
    print("held by task", r() is not None)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled", t.cancelled())
    print("alive", r() is not None)
    del t
    print("alive", r() is not None)


asyncio.run(cancelling())


async def timeouts():
    try:
        await asyncio.wait_for(holder(Job(20)), 0.01)
    except asyncio.TimeoutError:
        print("timed out")
    done, pending = await asyncio.wait([asyncio.ensure_future(asyncio.sleep(0, Job(21)))])
    print(len(done), len(pending))
    print(done.pop().result().n)
    ev = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.call_soon(ev.set)
    await ev.wait()
    print("event")
    lock = asyncio.Lock()
    async with lock:
        print(lock.locked())
    return "end"


print(asyncio.run(timeouts()))
gc.collect()
