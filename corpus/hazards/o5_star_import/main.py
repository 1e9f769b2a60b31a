# The wrapper comes by a star, from a module that has it by a star
# expect: alive
# broken: dead
# rule: EDL507
from names import *


class Giant:
    pass


def main():
    giant = Giant()
    ref = remember(giant)  # naive: del giant
    print("alive" if ref() else "dead")


main()
