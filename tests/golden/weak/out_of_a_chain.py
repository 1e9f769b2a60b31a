"""What is found in a chain of mappings is held by the mappings; a name that a
generator stores refers weakly to what it goes through."""
#! options: --target-version 3.8
import collections
import weakref


def chained():
    names = collections.ChainMap({"a": Box()}, {})
    ref = weakref.ref(names["a"])  #! keep names EDL501
    return ref()


def found():
    names = collections.ChainMap({"a": Box()}, {})
    box = names["a"]  #! keep names EDL501
    ref = weakref.ref(box)  #! del box
    return ref()


def stored_on_the_way():
    boxes = [Box()]
    if any((last := weakref.ref(box)) for box in boxes):  #! keep boxes EDL501
        return last()
