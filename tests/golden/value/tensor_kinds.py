import jax
import weakref


def watched(rows: jax.Array):
    seen = weakref.ref(rows)  #! keep rows EDL501
    work()
    return seen


def listed(rows: jax.Array):
    seen = [rows]  #! del rows
    work()
    return seen
