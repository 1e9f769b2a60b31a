# Who asks whether it is a text, or has a `close`, and closes it if not, leaves
# nothing open on either way.
import contextlib


def is_text(path, reads):
    file = str(path)
    if reads:  #! del reads, file
        file = open(path, "w")  #! del path
    show(file)
    if not isinstance(file, str):
        file.close()  #! del file
    work()
    work()


def can_be_closed(path, reads):
    file = open(path, "w") if reads else path  #! del path, reads
    if hasattr(file, "close"):
        file.close()  #! del file
    work()
    work()


def is_only_shown(path, reads):
    file = open(path, "w") if reads else path  #! del path, reads
    if isinstance(file, str):
        show(file)  #! keep file EDL601
    work()
    work()


@contextlib.contextmanager
def clean(path, reads=False):
    file = str(path)
    if reads:  #! del reads, file
        file = open(path, "w")  #! del path
    try:
        yield file
    finally:
        if not isinstance(file, str):
            file.close()


def used(path):
    with clean(path) as file:  #! del path
        show(file)  #! del file
    work()
