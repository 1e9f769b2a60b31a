# A thread pool's tasks ask the reference until the block ends
import weakref
from concurrent.futures import ThreadPoolExecutor


def fires(arg):
    giant = make(arg)  #! del arg
    ref = weakref.ref(giant)  #! keep giant EDL501
    with ThreadPoolExecutor() as pool:
        for _ in range(1000):
            pool.submit(task, ref)  #! del ref, pool


def quiet(arg):
    giant = make(arg)  #! del arg
    total = measure(giant)  #! del giant
    with ThreadPoolExecutor() as pool:
        for _ in range(1000):
            pool.submit(task, total)  #! del total, pool
