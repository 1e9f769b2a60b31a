# A holder that is taken out of a table, a choice, a class made by `type`; or a
# module that is reached by a name in a text
import importlib
import sys
import weakref
from weakref import ref

MAKERS = {"weak": weakref.ref}
Made = type("Made", (weakref.ref,), {})


def out_of_a_list(Box):
    box = Box()  #! del Box
    r = [weakref.ref][0](box)  #! keep box EDL501
    work(r)  #! del r
    work()


def out_of_a_dict(Box):
    makers = {"w": ref, "x": list}
    box = Box()  #! del Box
    r = makers["w"](box)  #! keep box EDL501; del makers
    work(r)  #! del r
    work()


def by_key(Box, kind):
    makers = dict(weak=ref)
    make = makers.get(kind)  #! del kind, makers
    box = Box()  #! del Box
    r = make(box)  #! keep box EDL501; del make
    work(r)  #! del r
    work()


def out_of_a_module_table(Box):
    box = Box()  #! del Box
    r = MAKERS["weak"](box)  #! keep box EDL507
    work(r)  #! del r
    work()


def one_of_two(Box, flag):
    box = Box()  #! del Box
    r = (ref if flag else id)(box)  #! keep box EDL501; del flag
    work(r)  #! del r
    work()


def by_a_made_class(Box):
    box = Box()  #! del Box
    r = Made(box)  #! keep box EDL507
    work(r)  #! del r
    work()


def starred(Box):
    box = Box()  #! del Box
    args = [box]  #! keep box EDL501
    r = ref(*args)
    del args
    work(r)  #! keep r EDL611
    work()


def mapped(Box):
    boxes = [Box(), Box()]  #! del Box
    refs = list(map(ref, boxes))  #! keep boxes EDL501
    work(refs)  #! del refs
    work()


def imported_by_a_text(Box):
    box = Box()  #! del Box
    r = importlib.import_module("weakref").ref(box)  #! keep box EDL501
    work(r)  #! del r
    work()


def imported_by_the_builtin(Box):
    box = Box()  #! del Box
    r = __import__("weakref").ref(box)  #! keep box EDL501
    work(r)  #! del r
    work()


def among_the_modules(Box):
    box = Box()  #! del Box
    r = sys.modules["weakref"].ref(box)  #! keep box EDL501
    work(r)  #! del r
    work()


def among_the_names(Box):
    box = Box()  #! del Box
    r = vars(weakref)["ref"](box)  #! keep box EDL501
    work(r)  #! del r
    work()


def in_a_comprehension(Box):
    box = Box()  #! del Box
    r = [ref(b) for b in (box,)]  #! keep box EDL501
    work(r)  #! del r
    work()


def by_another_name(Box):
    box = Box()  #! del Box
    match box:  #! keep box EDL501
        case object() as b:
            r = ref(b)
    del b
    work(r)  #! del r
    work()


def what_holds_is_free(Box):
    makers = [list, tuple]
    box = Box()  #! del Box
    r = makers[0](box)  #! del makers, box
    work(r)  #! del r
    work()
