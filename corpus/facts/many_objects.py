# What it shows: the two jobs whose cost is compared elsewhere: many objects
# freed by their count at once, many cycles freed by one collection.
# origin: O22
import gc


class Small:
    alive = 0

    def __init__(self):
        Small.alive += 1

    def __del__(self):
        Small.alive -= 1


class Link:
    pass


def churn(count):
    """Make COUNT objects; none outlives its round."""
    highest = 0
    for _ in range(count):
        small = Small()
        if Small.alive > highest:
            highest = Small.alive
    del small
    return highest


def churn_with_del(count):
    highest = 0
    for _ in range(count):
        small = Small()
        if Small.alive > highest:
            highest = Small.alive
        del small
    return highest


def cycles(count):
    for _ in range(count):
        one, two = Link(), Link()
        one.other, two.other = two, one


gc.collect()
gc.disable()
print("at most alive:", churn(2000), "now", Small.alive)
print("at most alive:", churn_with_del(2000), "now", Small.alive)
cycles(500)
print("collected:", gc.collect())
print("collected again:", gc.collect())
