# Pools that were joined, applications that were destroyed, tasks that were
# waited for in a list or asked for their result, what close() raises of
import asyncio
import multiprocessing
import smtplib
import tkinter
from concurrent.futures import ThreadPoolExecutor

from PyQt5.QtWidgets import QApplication


def joined(jobs):
    pool = multiprocessing.Pool(2)
    pool.map(len, jobs)  #! del jobs
    pool.close()
    pool.join()  #! del pool
    work()
    work()


def works_on(jobs):
    pool = multiprocessing.Pool(2)
    pool.map(len, jobs)  #! del jobs; keep pool EDL601
    work()
    work()


def shut_down(jobs):
    pool = ThreadPoolExecutor(2)
    print(pool.map(len, jobs))  #! del jobs
    pool.shutdown()  #! del pool
    work()
    work()


def destroyed():
    root = tkinter.Tk()
    root.title("rows")
    root.destroy()  #! del root
    work()
    work()


def only_left():
    app = QApplication([])
    app.setStyle("fusion")
    app.quit()  #! keep app EDL611
    work()
    work()


def has_quit(host):
    mail = smtplib.SMTP(host)  #! del host
    mail.noop()
    mail.quit()  #! del mail
    work()
    work()


def goes_on(host):
    mail = smtplib.SMTP(host)  #! del host
    mail.noop()  #! keep mail EDL601
    work()
    work()


async def waits(make):
    one = asyncio.create_task(make())
    two = asyncio.create_task(make())  #! del make
    await asyncio.wait([one, two])  #! del one, two
    work()
    work()


async def waits_for_the_first(make):
    one = asyncio.create_task(make())
    two = asyncio.create_task(make())  #! del make
    await asyncio.wait([one, two], return_when="FIRST_COMPLETED")  #! keep one EDL509; keep two EDL509
    work()
    work()


async def asks(make):
    one = asyncio.create_task(make())  #! del make
    await asyncio.sleep(1)
    print(one.result())  #! del one
    work()
    work()


async def looks(make):
    one = asyncio.create_task(make())  #! del make
    await asyncio.sleep(1)
    print(one.done())  #! keep one EDL509
    work()
    work()


def closing_raises(path, data):
    file = open(path, "wb")  #! del path
    try:
        file.write(data)  #! del data
    finally:
        try:
            file.close()
        except OSError:
            pass
        print(file)  #! del file
        work()
