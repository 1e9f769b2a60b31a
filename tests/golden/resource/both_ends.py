import asyncio
import multiprocessing
import socket


def pipe():
    ours, theirs = multiprocessing.Pipe()
    theirs.send(1)  #! keep theirs EDL601
    work()
    return ours.recv()


def sockets():
    ours, theirs = socket.socketpair()
    theirs.send(b"x")  #! keep theirs EDL601
    work()
    return ours.recv(1)


async def streams(host):
    reader, writer = await asyncio.open_connection(host, 80)  #! del host
    writer.write(b"x")  #! keep writer EDL601
    return await reader.read()


def pair(make):
    first, second = make()  #! del make
    second.send(1)  #! del second
    work()
    return first.recv()


def file_of_one_end():
    ours, theirs = socket.socketpair()
    lines = [theirs.makefile("rb")]
    n = len(lines)  #! keep lines EDL601
    theirs.close()  #! del theirs
    work()
    return n, ours.recv(1)


def no_file_of_it(theirs):
    lines = [theirs.make("rb")]  #! del theirs
    n = len(lines)  #! del lines unsafe
    work()
    return n
