class Loud:
    def __del__(self):
        print("gone")


class Owner:
    def __init__(self):
        self.loud = Loud()


class Heir(Owner):
    pass


class Guest:
    def __init__(self, loud: Loud):
        self.loud = loud


def noticed():
    owner = Heir()
    n = owner.loud is None  #! keep owner EDL610
    print(n)


def held_elsewhere(make):
    guest = Guest(make())  #! del make
    n = guest.loud is None  #! del guest
    print(n)
