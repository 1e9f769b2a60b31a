# An exception that comes out of a generator has ended it, and so did what demands one
# of a block that does nothing else.
import unittest


def gen(rows):
    try:
        for row in rows:
            yield row  #! del row; del rows
    finally:
        print("finally")


async def agen(rows):
    try:
        yield rows  #! del rows
    finally:
        print("finally")


class T(unittest.TestCase):
    def demanded(self, rows):
        g = gen(rows)  #! del rows
        next(g)
        with self.assertRaises(ValueError):  #! del self
            g.throw(ValueError)  #! keep g EDL604
        work()

    def demanded_of_call(self, rows):
        g = gen(rows)  #! del rows
        next(g)
        self.assertRaises(StopIteration, next, g)  #! del self, g
        work()

    def of_another(self, rows, other):
        g = gen(rows)  #! del rows
        next(g)
        with self.assertRaises(ValueError):  #! del self
            g.send(other())  #! del other; keep g EDL604
        work()

    def not_demanded(self, rows):
        g = gen(rows)  #! del rows
        with self.subTest(1):  #! del self
            next(g)  #! keep g EDL604
        work()

    async def closed(self, rows):
        g = agen(rows)  #! del rows
        await g.asend(None)
        await g.aclose()  #! del g
        work()

    async def waits(self, rows):
        g = agen(rows)  #! del rows
        await g.asend(None)  #! keep g EDL604
        work()


def until_the_end(rows):
    g = gen(rows)  #! del rows
    while True:
        try:
            row = next(g)
        except StopIteration:  #! del g
            break
        print(row)  #! del row
    work()


def left_early(rows):
    g = gen(rows)  #! del rows
    while True:
        try:
            row = next(g)  #! keep g EDL604
        except StopIteration:  #! del g
            break
        if row:  #! del row
            break  #! del row
    work()


def ignores(rows):
    g = gen(rows)  #! del rows
    next(g)
    try:
        g.throw(ValueError)  #! keep g EDL604
        work()
    except ValueError:
        pass
    work()
