# Keys that a loop goes through, where a class or the module lists them
OPS = ("<", ">")
LIST = ["<", ">"]


class Model:
    _keys = ["order", "trend"]
    _more = ["order"]

    def __init__(self, order, trend, seasonal):
        self.seasonal = seasonal  #! keep seasonal EDL403
        rows = make(order, trend)  #! keep order EDL403; keep trend EDL403
        use(rows)  #! del rows
        for key in self._keys:
            setattr(self, key, eval(key))  #! del key

    def keys(self, order, trend, seasonal):
        rows = make(order, trend)  #! keep order EDL403; keep trend EDL403
        use(rows)  #! del rows
        for key in self._keys:
            use(locals()[key])  #! del key

    def more(self, order, trend, seasonal):
        rows = make(order, trend)  #! keep order EDL401; keep trend EDL401
        use(rows)  #! keep rows EDL401
        for key in self._more:
            use(locals()[key])  #! del key

    def widen(self):
        self._more = ["order", "rows"]


class Patched:
    _given = ["order"]
    _typed = ["order"]

    def given(self, order):
        rows = make(order)  #! keep order EDL401
        use(rows)  #! keep rows EDL401
        for key in self._given:
            use(locals()[key])  #! del key

    def typed(self, order):
        rows = make(order)  #! keep order EDL401
        use(rows)  #! keep rows EDL401
        for key in self._typed:
            use(locals()[key])  #! del key


def test_patched(monkeypatch):
    monkeypatch.setattr(Patched, "_given", ["rows"])  #! del monkeypatch
    type("Typed", (Patched,), {"_typed": ["rows"]})().typed(1)


class Wider(Model):
    _keys = ["order", "seasonal"]


def of_the_module(make, x):
    rows = make(x)  #! del make; keep x EDL403
    use(rows)  #! del rows
    for op in OPS:
        use(eval(f"x {op} 1"))  #! del op; del x
    work()


def of_a_list(make, x):
    rows = make(x)  #! keep make EDL403; keep x EDL403
    use(rows)  #! keep rows EDL403
    for op in LIST:
        use(eval(f"x {op} 1"))  #! del op; del make, x, rows
    work()


def widen():
    LIST.append("+ rows +")
