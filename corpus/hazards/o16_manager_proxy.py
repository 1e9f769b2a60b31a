# What a manager serves is gone with the last proxy that the parent has: a
# child made by spawn does not count as one that holds it
# expect: 0
# broken: 1
# rule: EDL601
import multiprocessing
import os


def fill(table):
    os.close(2)  # the traceback is not the point
    table["a"] = 1


def main():
    context = multiprocessing.get_context("spawn")
    manager = context.Manager()
    table = manager.dict()
    child = context.Process(target=fill, args=(table,))
    child.start()  # naive: del table
    child.join()
    print(child.exitcode)
    manager.shutdown()


if __name__ == "__main__":
    main()
