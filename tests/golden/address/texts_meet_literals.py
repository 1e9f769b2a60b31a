# A text that says where an object lies is of no use to compare once that is
# gone, by `==` or by an assertion that the catalogue knows. In what stands in
# the source lies no object.
import operator
import unittest


class Test(unittest.TestCase):
    def test_literals(self):
        x = object()
        self.assertIn("object", repr(x))  #! del x safe
        y = object()
        text = str(y)  #! del y safe
        self.assertTrue(text.startswith("<obj") or text == "y")
        self.assertGreater(text.find("ject"), 0)  #! del self, text
        work()

    def test_others(self):
        x = object()
        text = repr(x)  #! keep x EDL702
        y = object()
        self.assertNotEqual(text, repr(y))  #! del self, x, text, y
        work()


def questions():
    x = object()
    text = repr(x)  #! keep x EDL702
    y = object()
    same = operator.eq(text, repr(y))  #! del text; keep y EDL702
    work()
    return same


def begins():
    x = object()
    text = repr(x)  #! keep x EDL702
    y = object()
    same = text.startswith(repr(y))  #! del text; keep y EDL702
    work()
    return same
