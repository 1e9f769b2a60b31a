# A class with __del__: the order of the output changes
# expect: body gone
# broken: gone body
# rule: EDL602
class Loud:
    def __del__(self):
        print("gone")


def main():
    thing = Loud()
    print(end="", sep=str(thing)[:0])  # naive: del thing
    print("body", end=" ")


main()
