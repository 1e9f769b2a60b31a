"""Closing what `os.popen` returned waits for the child: nothing is left to do
when it dies, whichever way the `finally` is come to."""
import os


def closed(cmd: str):
    out = os.popen(cmd)  #! del cmd
    try:
        n = len(out.read())
    finally:
        out.close()  #! del out
    work()
    return n


def open_to_the_end(cmd: str):
    out = os.popen(cmd)  #! del cmd
    n = len(out.read())  #! keep out EDL601
    work()
    return n
