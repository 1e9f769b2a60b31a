# The wrapper lives in another module and is imported under another name
# expect: alive
# broken: dead
# rule: EDL507
from keeper import remember as note


class Giant:
    pass


def main():
    giant = Giant()
    ref = note(giant)  # naive: del giant
    print("alive" if ref() else "dead")


main()
