import weakref

from xgboost import QuantileDMatrix
from xgboost.core import Booster, DMatrix


def scored(rows, target):
    matrix = DMatrix(rows)
    matrix.set_info(label=target)  #! del target
    model = Booster(cache=[matrix])
    found = model.predict(matrix)  #! del matrix
    plain = model.inplace_predict(rows)  #! del rows, model
    work()
    return found, plain


def referred_to(rows, first):
    cuts = QuantileDMatrix(rows)  #! del rows
    held = QuantileDMatrix(first, ref=cuts)  #! del first; keep cuts EDL501
    work()
    return held


def told(rows):
    matrix = DMatrix(rows)  #! del rows
    weak = weakref.ref(matrix)  #! keep matrix EDL501
    work()
    return weak()
