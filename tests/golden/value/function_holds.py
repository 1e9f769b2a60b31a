import inspect


def held():
    job = make_job()
    wrapped = staticmethod(job)  #! del job
    work()
    return wrapped


def same():
    job = make_job()
    inner = inspect.unwrap(job)  #! del job
    show(inner)  #! del inner unsafe
    work()
    return 1
