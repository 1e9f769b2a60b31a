# needs 3.11
# except*: what each clause takes, what is left, who dies when.
import sys
import weakref


class Noisy(Exception):
    def __del__(self):
        print("gone", self.args)


class Other(Exception):
    pass


def show(e, depth=0):
    if isinstance(e, BaseExceptionGroup):
        print("  " * depth + type(e).__name__, repr(e.message), len(e.exceptions))
        for part in e.exceptions:
            show(part, depth + 1)
    else:
        print("  " * depth + type(e).__name__, e.args)


def make():
    return ExceptionGroup("all", [
        ValueError(1), TypeError(2),
        ExceptionGroup("inner", [ValueError(3), Other(4)]),
    ])


def clauses():
    try:
        raise make()
    except* ValueError as e:
        print("values")
        show(e)
        print(sys.exception() is e)
    except* (TypeError, KeyError) as e:
        print("types")
        show(e)
    except* Other as e:
        print("others")
        show(e)
    else:
        print("never")
    finally:
        print("finally")
    print(sys.exception())


clauses()


def some_left():
    try:
        raise make()
    except* TypeError:
        print("took types")


try:
    some_left()
except ExceptionGroup as e:
    show(e)


def clause_raises():
    try:
        raise make()
    except* ValueError as e:
        raise Other("new")
    except* TypeError as e:
        raise


try:
    clause_raises()
except ExceptionGroup as e:
    show(e)
    print(type(e.exceptions[0].__context__).__name__)


def naked():
    try:
        raise ValueError("bare")
    except* ValueError as e:
        show(e)


naked()


def naked_left():
    try:
        raise ValueError("bare")
    except* TypeError:
        print("never")


try:
    naked_left()
except ValueError as e:
    print("as it was", e)


def naked_raises():
    try:
        raise ValueError("bare")
    except* ValueError:
        raise Other("instead")


try:
    naked_raises()
except Other as e:
    print("one", e.args, type(e.__context__).__name__)
except ExceptionGroup as e:
    show(e)


def nobody():
    try:
        print("fine")
    except* ValueError:
        print("never")
    else:
        print("else")


nobody()


def wrong():
    try:
        raise make()
    except* ExceptionGroup:
        print("never")


try:
    wrong()
except TypeError as e:
    print(e)


def lives():
    try:
        raise ExceptionGroup("live", [Noisy("a"), Other("b")])
    except* Noisy as e:
        r = weakref.ref(e)
        print("in", len(e.exceptions))
    except* Other as e:
        print("other", r() is None)
    print("after", r() is None)


lives()


def loop():
    for i in range(3):
        try:
            raise ExceptionGroup("round", [ValueError(i), TypeError(i)])
        except* ValueError:
            print("value", i)
        except* TypeError:
            print("type", i)


loop()


def nested():
    try:
        try:
            raise make()
        except* ValueError:
            print("inner values")
    except* TypeError:
        print("outer types")
    except* Other as e:
        show(e)


nested()
print("end")
