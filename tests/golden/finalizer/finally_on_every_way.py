# The body of a finally runs on several ways in, and what a name holds depends
# on the way: the verdict is that of the worst.
import os


class Noisy:
    def __del__(self):
        print("gone")


def fresh_list(step, after):
    x = Noisy()
    try:
        step()  #! del step
        x = [1]
    finally:
        print(x is None)  #! keep x EDL602
        after()


def both_lists(step, after):
    x = [0]
    try:
        step()  #! del step
        x = [1]
    finally:
        print(x is None)  #! del x
        after()


def noisy_on_return(step, after):
    for n in range(3):
        x = [n]
        try:
            if step(n):  #! del step
                x = Noisy()
                return n  #! del n
        finally:
            print(x is None)  #! keep x EDL602
            after()
    return 0


def closed_on_one_way(path, step, after):
    f = open(path)  #! del path
    try:
        step()  #! del step
        f.close()
    finally:
        print(f is None)  #! keep f EDL601
        after()


def closed_on_all(path, step, after):
    f = open(path)  #! del path
    try:
        step()  #! del step
    finally:
        f.close()  #! del f
        after()
        after()


def lines(path):
    yield from path


def leaves_on_one_way(step, after):
    x = lines(step)  #! del step
    try:
        after()
    except KeyError:
        pass
    finally:
        print(x is None)  #! keep x EDL606
        after()  #! del after
    os._exit(1)
