import jax.numpy as jnp


def zeros():
    rows = jnp.zeros(9)
    print(rows)  #! del rows safe
    work()
    return 1


def other():
    rows = make_zeros(9)
    print(rows)  #! del rows unsafe
    work()
    return 1
