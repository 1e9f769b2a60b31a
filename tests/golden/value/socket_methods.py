import socket


def resolved(name):
    found = socket.getaddrinfo(name, 80)  #! del name
    print(found)  #! del found safe
    work()
    return 1


def connected(name):
    found = socket.create_connection((name, 80))  #! del name
    print(found)  #! keep found EDL601
    work()
    return 1
