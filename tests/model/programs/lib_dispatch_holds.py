"""What a generic function is made of: as much as the collector finds of it."""
import functools
import gc


def make(uses):
    @functools.singledispatch
    def show(x):
        return "any"
    said = [show(None)] if uses > 0 else []
    if uses > 1:
        @show.register(int)
        def show_int(x):
            return "int"
        said.append(show(1))
    if uses > 2:
        @show.register
        def show_text(x: str):
            return "text"
        said += [show("a"), show(True), show(1.5)]
    if uses > 3:
        try:
            show.register(1, make)
        except TypeError as error:
            said.append(type(error).__name__)
        said.append(show.dispatch(bool) is show_int)
    return said


make(4)
gc.collect()
for n in range(5):
    print(n, make(n), gc.collect())


class Node:
    def __del__(self):
        print("gone")


@functools.singledispatch
def hold(x, kept=Node()):
    return kept is None


print(hold(1), hold.registry[object] is hold.__wrapped__)
hold._clear_cache()
del hold
print(gc.collect() > 10)
