# What a manager of the tree yields is whatever it made for the block.
from contextlib import ExitStack, asynccontextmanager, contextmanager


class Log:
    def __del__(self):
        print("gone")


def make():
    return Log()


@contextmanager
def fresh():
    yield Log()


@contextmanager
def made():
    log = make()
    try:
        yield log  #! keep log EDL602
    finally:
        print("left")


@asynccontextmanager
async def awaited():
    yield make()


@contextmanager
def opened(path):
    file = open(path)  #! del path
    try:
        yield file
    finally:
        file.close()


def fires():
    with fresh() as log:
        print(log)  #! keep log EDL602
        print("inside")
    print("after")


def outlives_the_manager():
    with made() as log:
        print(log)  #! keep log EDL602
        print("inside")
    print("after")


async def asynchronously():
    async with awaited() as log:
        print(log)  #! keep log EDL602
        print("inside")
    print("after")


def by_a_stack():
    with ExitStack() as stack:
        log = stack.enter_context(fresh())  #! del stack
        print(log)  #! keep log EDL602
        print("inside")
    print("after")


def quiet():
    with opened("log") as file:
        print(file)  #! del file
        print("inside")
    print("after")
