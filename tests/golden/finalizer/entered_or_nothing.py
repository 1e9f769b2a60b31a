# A block that is entered by its name, or none, ends where it is left.
import contextlib


@contextlib.contextmanager
def block():
    print("begins")
    try:
        yield
    finally:
        print("ends")


def entered(wanted):
    context = block() if wanted else contextlib.nullcontext()  #! del wanted
    with context:  #! del context
        print("inside")
    print("after")
    print("more")


def entered_by_hand(wanted):
    context = block() if wanted else contextlib.nullcontext()  #! del wanted
    context.__enter__()  #! keep context EDL604
    print("after")
    print("more")
