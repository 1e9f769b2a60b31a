"""Cycles that are left when the interpreter ends while it saves all."""
import gc


class Node:
    def __init__(self):
        self.me = self


gc.set_debug(gc.DEBUG_SAVEALL)
Node()
kept = Node()
print(gc.get_debug() == gc.DEBUG_SAVEALL)
