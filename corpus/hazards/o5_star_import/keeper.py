"""Hands what it is given to a weak reference."""
import weakref


def remember(thing):
    return weakref.ref(thing)
