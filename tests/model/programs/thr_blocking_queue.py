"""A worker that waits for a queue: the main program goes on meanwhile."""
import queue
import threading


class Job:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("  free", self.n)


def worker(jobs, done):
    while True:
        job = jobs.get()
        if job is None:
            print("  worker stops")
            jobs.task_done()
            return
        print("  worker has", job.n)
        done.append(job.n)
        jobs.task_done()


def worker_that_lets_go(jobs):
    while True:
        job = jobs.get()
        if job is None:
            return
        print("  worker has", job.n)
        del job
        jobs.task_done()


jobs = queue.Queue()
done = []
t = threading.Thread(target=worker, args=(jobs, done))
t.start()
print("started, alive:", t.is_alive())
jobs.put(Job(1))
jobs.join()
print("joined once", done)
jobs.put(Job(2))
jobs.join()
print("joined twice", done)
jobs.put(None)
t.join()
print("over, alive:", t.is_alive())

t = threading.Thread(target=worker_that_lets_go, args=(jobs,))
t.start()
for n in (3, 4):
    jobs.put(Job(n))
jobs.put(None)
jobs.put(None)
t.join()
print("end")
