"""After close() the end of a file is no event any more."""
import socket


def closed(path, text):
    file = open(path, "w")  #! del path
    file.write(text)  #! del text
    file.close()  #! del file
    work()
    work()


def in_finally(path, text):
    file = open(path, "w")  #! del path
    try:
        file.write(text)  #! del text
    finally:
        file.close()  #! keep file EDL601
    work()
    work()


def maybe_closed(path, text, done):
    file = open(path, "w")  #! del path
    file.write(text)  #! del text
    if done:  #! del done
        file.close()
    work(file.name)  #! keep file EDL601
    work()
    work()


def opened(path, text):
    file = open(path, "w")  #! del path
    file.write(text)  #! del text; keep file EDL601
    work()
    work()


def read_after(address):
    client = socket.socket()
    client.connect(address)  #! del address
    client.close()
    work(client.type)  #! keep client EDL601
    work()
    work()
