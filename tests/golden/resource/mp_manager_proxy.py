import multiprocessing as mp
from multiprocessing.managers import BaseManager, SyncManager


class Board(BaseManager):
    pass


def entered():
    with mp.Manager() as manager:
        table = manager.dict()  #! del manager
        child = mp.Process(target=run, args=(table,))  #! keep table EDL601
        child.start()
        work()
        child.join()  #! del child


def of_context(context=mp.get_context("spawn")):
    manager = context.Manager()  #! del context
    queue = manager.Queue()  #! keep manager EDL601
    child = mp.Process(target=run, args=(queue,))  #! keep queue EDL601
    child.start()
    work()
    child.join()


def by_class(pool):
    manager = SyncManager()
    manager.start()
    rows = manager.list()
    pool.map(run, [rows])  #! keep rows EDL601; del pool
    work()
    manager.shutdown()


def registered():
    board = Board()
    board.start()
    tokens = board.tokens()
    child = mp.Process(target=run, args=(tokens,))  #! keep tokens EDL601
    child.start()
    work()
    child.join()  #! del child
    board.shutdown()


def given(manager):
    rows = manager.list()  #! del manager
    child = mp.Process(target=run, args=(rows,))  #! keep rows EDL601
    child.start()
    work()
    child.join()


def plain(manager):
    rows = list(manager.rows())  #! del manager
    child = mp.Process(target=run, args=(rows,))  #! del rows
    child.start()
    work()
    child.join()
