# The end of `except E as e:` counts as the last line of its body: there e dies.
import sys
class D:
    def __init__(s,t): s.t=t
    def __del__(s): print(s.t, sys._getframe(1).f_lineno)
def f(k):
    try:
        raise ValueError(D("b"))
    except ValueError as e:
        x = 3

        x = 4
    for i in range(2):
        try:
            raise ValueError(D("c"))
        except ValueError as e:
            x = 5
    try:
        raise ValueError(D("d"))
    except ValueError as e:
        pass
    while True:
        try:
            raise ValueError(D("e"))
        except ValueError as e:
            x = 1
            break
    try:
        raise ValueError(D("f"))
    except ValueError:
        x = 1
        x = 2
    try:
        try:
            raise ValueError(D("g"))
        except ValueError as e:
            x = 1
            x = 1
        finally:
            x = 2
    finally:
        x = 3
    try:
        raise ValueError(D("h"))
    except ValueError as e:
        x = 1
        return 5
f(0)
