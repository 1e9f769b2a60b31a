# A seeded generator: choices keep what they were given, and nothing more.
import random
import weakref


class Card:
    def __init__(self, face):
        self.face = face

    def __repr__(self):
        return "Card(%s)" % self.face

    def __del__(self):
        print("  burnt", self.face)


rng = random.Random(7)
deck = [Card(f) for f in "abcde"]
picked = rng.choice(deck)
print(picked in deck)
rng.shuffle(deck)
print(len(deck), sorted(c.face for c in deck))
some = rng.sample(deck, 2)
print(len(some), all(c in deck for c in some))
r = weakref.ref(picked)
del picked
deck.clear()
print("deck cleared", len(some))
some.clear()
print(r() is None)
print(0 <= rng.random() < 1, 3 <= rng.randint(3, 4) <= 4)
state = rng.getstate()
a = [rng.random() for _ in range(3)]
rng.setstate(state)
print(a == [rng.random() for _ in range(3)])
random.seed(1)
print(random.random() == random.Random(1).random())
