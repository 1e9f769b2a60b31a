# a response
import django.http


def known(arg):
    value = django.http.HttpResponse(arg)  #! del arg
    print(value)  #! del value unsafe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
