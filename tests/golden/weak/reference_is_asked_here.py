# While the reference is asked its target stays; then it may go
import weakref


def fires(arg):
    rows = make(arg)  #! del arg
    ref = weakref.ref(rows)  #! keep rows EDL501
    work(ref())  #! del rows, ref
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    ref = weakref.ref(rows)  #! keep rows EDL501
    first = ref() is None  #! del rows, ref
    work(first)
