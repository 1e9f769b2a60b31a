# a lazy query with its results
import django.db.models


def known(arg):
    value = django.db.models.QuerySet(arg)  #! del arg
    print(value)  #! del value unsafe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
