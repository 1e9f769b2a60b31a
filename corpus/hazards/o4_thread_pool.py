# A thread pool's tasks ask a weak reference while the caller's local holds the target
# expect: alive for 1000 of 1000 tasks
# broken: alive for 0 of 1000 tasks
# rule: EDL501
# model: proves
import weakref
from concurrent.futures import ThreadPoolExecutor


class Giant:
    pass


def main():
    giant = Giant()
    ref = weakref.ref(giant)  # naive: del giant
    with ThreadPoolExecutor(4) as pool:
        tasks = [pool.submit(ref) for _ in range(1000)]
    alive = sum(t.result() is not None for t in tasks)
    print("alive for", alive, "of 1000 tasks")


main()
