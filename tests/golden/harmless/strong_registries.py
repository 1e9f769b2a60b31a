import atexit
import weakref


def at_end():
    job = make_job()
    atexit.register(job)  #! del job
    work()
    return 1


def at_death():
    job = make_job()
    weakref.finalize(job, clean)  #! keep job EDL505
    work()
    return 1
