"""After close() the end of a file is no event any more."""
import socket
import sqlite3
import subprocess


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
        file.close()  #! del file unsafe
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
    work(client.type)  #! del client
    work()
    work()


def entered(path):
    file = open(path)  #! del path
    with file:
        rows = file.read()  #! del file
    show(rows)  #! del rows
    work()


def entered_on_one_way(path, now):
    file = open(path)  #! del path
    if now:  #! del now
        with file:
            show(file.read())
    else:  #! del now
        work()
    work(file.name)  #! keep file EDL601
    work()


def closed_in_a_handler(path):
    file = open(path)  #! del path
    try:
        work()
    except ValueError:
        file.close()
        return None
    show(file.name)  #! keep file EDL601
    work()
    return 1


def raised_before_closing(path):
    file = open(path)  #! del path
    try:
        show(file.read())
        file.close()
    except ValueError:
        work(file.name)  #! keep file EDL601
        work()
        return None
    return 1


def opened_again(path):
    file = open(path)
    file.close()  #! del file
    file = open(path)  #! del path
    show(file.name)  #! keep file EDL601
    work()


def waited_for(words):
    child = subprocess.Popen(words)  #! del words
    child.wait()
    show(child.returncode)  #! del child unsafe
    work()


def not_waited_for(words):
    child = subprocess.Popen(words)  #! del words
    show(child.pid)  #! keep child EDL601
    work()


def transaction(path):
    base = sqlite3.connect(path)  #! del path
    with base:
        base.execute("x")  #! keep base EDL601
    work()


def disconnected(path):
    base = sqlite3.connect(path)  #! del path
    try:
        base.execute("x")
    finally:
        base.close()  #! del base unsafe
    work()
