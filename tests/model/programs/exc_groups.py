# Groups of exceptions: who holds the members of the parts of one.
import gc, sys, weakref


class Err(Exception):
    def __init__(self, tag):
        super().__init__(tag)
        self.tag = tag

    def __del__(self):
        print("del", self.tag)


class Other(Err):
    pass


def main():
    def make():
        return ExceptionGroup("all", [Err("a"), Other("b"),
                                      ExceptionGroup("in", [Err("c"), Other("d")])])


    g = make()
    match, rest = g.split(Other)
    print(repr(match), repr(rest))
    print(sys.getrefcount(g.exceptions[0]), sys.getrefcount(match.exceptions[0]))
    del g
    print("group gone")
    del rest
    print("rest gone")
    print(match.subgroup(Err).exceptions, match.subgroup(KeyError))
    print(match.subgroup(lambda e: isinstance(e, Other)).message)
    del match
    print("match gone")

    g = make()
    print(g.split(Exception)[0] is g, g.split(KeyError)[0], g.split(KeyError)[1] is g)
    print(g.subgroup((Err, ValueError)) is g)
    print(g.derive([Err("e")]).message)
    d = g.derive([Err("f")])
    del g
    print("first gone")
    del d
    print("derived gone")
    for members in ([], [1], [KeyboardInterrupt()]):
        try:
            ExceptionGroup("x", members)
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)
    print(type(BaseExceptionGroup("x", [KeyError(1)])).__name__,
          type(BaseExceptionGroup("x", [KeyboardInterrupt()])).__name__)
    print(str(ExceptionGroup("m", [KeyError(1), KeyError(2)])))
    print(isinstance(ExceptionGroup("m", [KeyError(1)]), BaseExceptionGroup),
          [c.__name__ for c in ExceptionGroup.__mro__],
          [c.__name__ for c in ExceptionGroup.__bases__])


if sys.version_info >= (3, 11):
    main()
else:
    print("no groups")
