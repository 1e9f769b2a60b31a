# A generator that is closed or dropped while somebody has its frame.
# family: generators
import gc, sys
gc.disable()
class R:
    def __init__(self, n): self.n = n
    def __del__(self): print("-", self.n)
def plain(x):
    yield sys._getframe()
def later(x):
    f = yield sys._getframe()
    yield f
def caught(x):
    try:
        yield sys._getframe()
    except ValueError as e:
        pass
    yield 2
def caught2(x):
    try:
        yield sys._getframe()
    except ValueError as e:
        pass
    yield 2
    print("more")
def fin(x):
    try:
        yield sys._getframe()
    finally:
        print("fin")
g = plain(R(1)); f = next(g); g.close(); print("closed"); del f; print("gone")
g = later(R(2)); f = next(g); next(g); g.close(); print("closed"); del f; print("gone")
g = caught(R(3)); f = next(g); g.throw(ValueError()); g.close(); print("closed"); del f; print("gone")
g = caught(R(4)); f = next(g); next(g); g.close(); print("closed"); del f; print("gone")
g = caught2(R(5)); f = next(g); g.throw(ValueError()); g.close(); print("closed"); del f; print("gone")
g = fin(R(6)); f = next(g); g.close(); print("closed"); del f; print("gone")
g = caught(R(7)); f = next(g); g.throw(ValueError()); del g; print("closed"); del f; print("gone")
g = plain(R(8)); f = next(g); del g; print("closed"); del f; print("gone")
