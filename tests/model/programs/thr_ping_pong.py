"""Two threads take turns with events, conditions and semaphores."""
import threading


class Ball:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("lost", self.name)


def by_events():
    here, there = threading.Event(), threading.Event()
    seen = []

    def other():
        for i in range(3):
            there.wait()
            there.clear()
            seen.append("pong %d" % i)
            here.set()

    t = threading.Thread(target=other)
    t.start()
    for i in range(3):
        seen.append("ping %d" % i)
        there.set()
        here.wait()
        here.clear()
    t.join()
    print(seen)


def by_condition():
    turn = ["main"]
    cond = threading.Condition()
    ball = Ball("condition")

    def other(ball):
        with cond:
            while turn[0] != "other":
                cond.wait()
            print("other has", ball.name)
            del ball
            turn[0] = "main"
            cond.notify()

    t = threading.Thread(target=other, args=(ball,))
    t.start()
    del ball
    with cond:
        turn[0] = "other"
        cond.notify()
        while turn[0] != "main":
            cond.wait()
        print("main again")
    t.join()
    print("condition over")


def by_semaphore():
    slots = threading.Semaphore(0)
    got = []

    def taker():
        for i in range(3):
            with slots:
                got.append(i)

    t = threading.Thread(target=taker)
    t.start()
    print(got)
    slots.release()
    t.join()
    print(got, slots.acquire(blocking=False), slots.acquire(blocking=False))
    bounded = threading.BoundedSemaphore(2)
    bounded.acquire()
    bounded.release()
    try:
        bounded.release()
    except ValueError as error:
        print(error)


by_events()
by_condition()
by_semaphore()
