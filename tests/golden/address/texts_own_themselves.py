# An address of a text is not one of what the text was made from; modules have
# none
import numpy

table = {}


def keeps_address(array):
    table["at"] = array.ctypes.data


def of_the_array(make):
    rows = numpy.zeros(10)
    keeps_address(rows)  #! keep rows EDL701
    work()


def of_a_text():
    name = load()
    keeps_address(repr(name))  #! del name
    work()


def of_a_module():
    import other

    keeps_address(other.make())  #! del other
    work()
