import asyncio


async def gathered(jobs):
    tasks = [asyncio.create_task(job) for job in jobs]  #! del jobs
    await asyncio.gather(*tasks)  #! del tasks
    await work()


async def on_one_way(jobs, flag):
    tasks = [asyncio.create_task(job) for job in jobs]  #! del jobs
    if flag:  #! del flag
        await asyncio.gather(*tasks)  #! keep tasks EDL509
    await work()


async def first_of(jobs):
    tasks = [asyncio.create_task(job) for job in jobs]  #! del jobs
    await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)  #! keep tasks EDL509
    await work()


async def waited(jobs):
    tasks = [asyncio.create_task(job) for job in jobs]  #! del jobs
    await asyncio.wait(tasks)  #! del tasks
    await work()


def run(loop, job):
    task = asyncio.ensure_future(job, loop=loop)  #! del job
    loop.run_until_complete(task)  #! del loop, task
    work()
