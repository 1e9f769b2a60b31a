# The same through an import alias
from concurrent.futures import ThreadPoolExecutor
from weakref import ref as weakly


def fires(arg):
    giant = make(arg)  #! del arg
    pointer = weakly(giant)  #! keep giant EDL501
    with ThreadPoolExecutor() as pool:
        pool.submit(task, pointer)  #! del pointer, pool


def quiet(arg, weakly):
    giant = make(arg)  #! del arg
    pointer = weakly(giant)  #! del weakly, giant
    with ThreadPoolExecutor() as pool:
        pool.submit(task, pointer)  #! del pointer, pool
