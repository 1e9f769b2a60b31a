from numpy.testing import assert_equal
class Test:
    def compared(self, make):
        one = make()
        two = make()  #! del make
        self.assertNotEqual(id(one), id(two))  #! del self, one, two
        print("done")

    def remembered(self, make):
        one = make()
        number = id(one)  #! keep one EDL702
        two = make()  #! del make
        self.assertNotEqual(number, id(two))


def by_a_library(make):
    x = make()  #! del make
    y = x.part()
    assert_equal(id(x), id(y))
    work(x, y)  #! del x, y
    more()


def by_who_knows_whom(make):
    x = make()  #! del make
    assert_new(id(x))
    work(x)  #! keep x EDL702
    more()
