import logging

logger = logging.getLogger("rows")


def logged():
    rows = [1, 2]
    logger.warning("rows: %s", rows)  #! del rows
    work()
    return 1


def filled():
    name = load()
    rows = load()
    show(name, rows)  #! keep name EDL403; del rows
    logger.warning("name: %(name)s", locals())  #! del name
    work()
    return 1
