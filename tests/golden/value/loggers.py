# returns None and forgets its arguments
import loguru.logger


def known(arg):
    value = loguru.logger.critical(arg)  #! del arg
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
