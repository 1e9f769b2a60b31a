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
