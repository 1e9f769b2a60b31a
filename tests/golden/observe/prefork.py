# long-lived workers that leave the collector off
import gc

import tornado.process


def workers(arg):
    rows = make(arg)  #! keep arg advice EDL826
    look(rows)  #! keep rows advice EDL826
    gc.disable()
    tornado.process.fork_processes(4)


def with_a_file(path):
    log = open(path)  #! keep path advice EDL826
    log.write("up")  #! keep log held EDL601
    gc.disable()
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value
    tornado.process.fork_processes(4)
    work()
