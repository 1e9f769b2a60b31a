import logging

logger = logging.getLogger("rows")


def handler():
    stream = logging.StreamHandler()
    logger.addHandler(stream)  #! del stream
    work()
    return 1


def filtered():
    rule = Rule()
    logger.addFilter(rule)  #! del rule
    work()
    return 1
