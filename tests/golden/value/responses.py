import requests


def text(address):
    reply = requests.get(address)  #! del address
    body = reply.text  #! del reply unsafe
    show(body)  #! del body safe
    work()
    return 1


def raw(address):
    reply = requests.get(address)  #! del address
    body = reply.raw  #! del reply unsafe
    show(body)  #! del body unsafe
    work()
    return 1
