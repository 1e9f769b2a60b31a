# What it shows: the worker loop that holds its last job and its last result
# while it waits for the next one, as the pools of CPython once did.
# origin: O2 O3 O20
# expect: provable del job in work
# expect: provable del result in work
# expect: at most 2
# expect: peak 0.80
# expect: held 0.90
# expect: earlier job in work
# expect: earlier result in work
"""One worker thread behind a queue."""

import queue
import threading


class Job:
    def __init__(self, number, payload):
        self.number = number
        self.payload = payload


class Result:
    def __init__(self, number, words):
        self.number = number
        self.words = words


def run(job):
    return Result(job.number, [b"%d" % byte for byte in job.payload])


def work(jobs, results):
    while True:
        job = jobs.get()
        if job is None:
            break
        result = run(job)
        results.put((result.number, len(result.words)))


def main():
    jobs = queue.Queue()
    results = queue.Queue()
    worker = threading.Thread(target=work, args=(jobs, results))
    worker.start()
    for number in range(6):
        jobs.put(Job(number, bytes(range(250)) * 100))
        print("done", *results.get())
    jobs.put(None)
    worker.join()


if __name__ == "__main__":
    main()
