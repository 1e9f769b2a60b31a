# a text or two take no time to free, whatever is made of them in between
import time


def named(host, port):
    name = f"{host}:{port}"  #! del host, port
    begin = time.perf_counter()
    send(name)  #! del name
    took = time.perf_counter() - begin
    return took


def a_pair(first, last):
    span = (int(first), int(last))  #! del first, last
    begin = time.perf_counter()
    send(span)  #! del span
    took = time.perf_counter() - begin
    return took


def of_a_file(path):
    text = open(path).read()  #! del path
    begin = time.perf_counter()
    send(text)  #! keep text EDL824
    took = time.perf_counter() - begin
    return took


def many(n):
    rows = [str(i) for i in range(n)]  #! del n
    begin = time.perf_counter()
    send(rows)  #! keep rows EDL824
    took = time.perf_counter() - begin
    return took


def joined(lines):
    rows = [str(line) for line in lines]  #! del lines
    text = "".join(rows)  #! del rows
    begin = time.perf_counter()
    send(text)  #! keep text EDL824
    took = time.perf_counter() - begin
    return took


def repeated(n):
    text = "abc" * int(n)  #! del n
    begin = time.perf_counter()
    send(text)  #! keep text EDL824
    took = time.perf_counter() - begin
    return took
