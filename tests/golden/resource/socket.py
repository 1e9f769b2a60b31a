import socket


def sent(address, data):
    connection = socket.create_connection(address)  #! del address
    connection.sendall(data)  #! keep connection EDL601; del data
    work()
    return 1


def resolved(address):
    found = socket.gethostbyname(address)  #! del address
    print(found)  #! del found safe
    work()
    return 1
