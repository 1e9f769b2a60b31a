import functools
import weakref

_jobs = weakref.WeakValueDictionary()
REGISTRY = {}


def tracked(function):
    @functools.wraps(function)
    def wrapper(job):
        _jobs[job.name] = job
        return function(job)

    return wrapper


def logged(function):
    @functools.wraps(function)
    def wrapper(*args):
        return function(*args)

    return wrapper


def handles(kind):
    def put(function):
        REGISTRY[kind] = function
        return function

    return put


@tracked
def process(job):
    return job.size


@logged
def hold(job):
    _jobs[job.name] = job


@logged
def measure(job):
    return job.size


@handles("hold")
def hold_this(job):
    _jobs[job.name] = job


def by_wrapper():
    job = make()
    size = process(job)  #! keep job EDL507
    return size, len(_jobs)


def by_decorated():
    job = make()
    hold(job)  #! keep job EDL507
    return len(_jobs)


def by_registry(kind):
    job = make()
    REGISTRY[kind](job)  #! del kind; keep job EDL507
    return len(_jobs)


def harmless():
    job = make()
    size = measure(job)  #! del job
    return size, len(_jobs)


@handles("a")("b")("c")
def deep(job):
    return job.size
