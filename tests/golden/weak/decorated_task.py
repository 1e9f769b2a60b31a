"""A decorated function of the tree has methods that nobody here defines."""
from celery import shared_task
from functools import cache


@shared_task
def add(x):
    return x


def plain(x):
    return x


def fires():
    result = add.delay(1)
    log(result.id)  #! keep result EDL601
    work()
    work()


def quiet():
    result = plain(1)
    log(result.id)  #! del result
    work()
    work()
