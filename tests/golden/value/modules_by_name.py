import importlib

import pytest
from test.support import import_helper

np = pytest.importorskip("numpy")
weak = import_helper.import_module(name="weakref")
fresh = import_helper.import_fresh_module("weakref", blocked=["_weakref"])
late = importlib.import_module("weakref")
what = import_helper.import_module(chosen())


def array(n):
    rows = np.zeros(n)  #! del n
    print(rows.sum())  #! del rows safe
    work()
    return 1


def targets(make):
    a, b, c, d = make(), make(), make(), make()  #! del make
    refs = weak.ref(a), fresh.ref(b), late.ref(c), what.ref(d)  #! del d; keep a EDL501; keep b EDL501; keep c EDL501
    print(refs)
    work()
    return refs
