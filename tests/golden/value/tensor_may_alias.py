import jax.numpy as jnp


def own():
    rows = jnp.zeros(9)
    print(rows)  #! del rows safe
    work()
    return 1


def maybe_theirs(source):
    rows = jnp.asarray(source)  #! del source
    print(rows)  #! del rows unsafe
    work()
    return 1
