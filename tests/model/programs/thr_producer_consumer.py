"""A producer and a consumer with a bound of one: who holds which item."""
import queue
import threading


class Item:
    alive = 0
    most = 0

    def __init__(self, n):
        self.n = n
        Item.alive += 1
        Item.most = max(Item.most, Item.alive)

    def __del__(self):
        Item.alive -= 1


def run(consume, produce, n):
    Item.most = 0
    q = queue.Queue(maxsize=1)
    back = queue.Queue(maxsize=1)
    total = []
    t = threading.Thread(target=consume, args=(q, back, total))
    t.start()
    produce(q, back, n)
    q.put(None)
    t.join()
    print(consume.__name__, produce.__name__, sum(total), Item.alive, Item.most)


def keeps(q, back, total):
    while True:
        item = q.get()
        if item is None:
            break
        total.append(item.n)
        back.put("ok")


def lets_go(q, back, total):
    while True:
        item = q.get()
        if item is None:
            break
        total.append(item.n)
        del item
        back.put("ok")


def names(q, back, n):
    for i in range(n):
        item = Item(i)
        q.put(item)
        back.get()


def lets_go_too(q, back, n):
    for i in range(n):
        item = Item(i)
        q.put(item)
        del item
        back.get()


for consume in (keeps, lets_go):
    for produce in (names, lets_go_too):
        run(consume, produce, 5)


def gathers(q, back, total):
    batch = []
    for item in iter(q.get, None):
        batch.append(item)
        if len(batch) == 2:
            total.append(sum(i.n for i in batch))
            batch.clear()
        back.put("ok")


run(gathers, lets_go_too, 5)
print(Item.alive)
