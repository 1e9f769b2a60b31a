import weakref


class Store:
    def put(self, item):
        raise NotImplementedError

    def note(self, item):
        print(item)

    def load(self, item):
        self.put(item)


class WeakStore(Store):
    def __init__(self):
        self.items = weakref.WeakSet()

    def put(self, item):
        self.items.add(item)


class View:
    def __init__(self, model):
        self._model = weakref.ref(model)


class Model:
    @property
    def view(self):
        return View(self)

    @property
    def name(self):
        return "model"


def by_override(store: Store):
    item = make()
    store.put(item)  #! keep item EDL507
    return log("done"), store


def by_base():
    store = WeakStore()
    item = make()
    store.load(item)  #! keep item EDL507
    return log("done"), store


def by_property():
    model = Model()
    view = model.view  #! keep model EDL507
    return log("done"), view


def harmless(store: Store):
    item = make()
    store.note(item)  #! del item
    model = Model()
    name = model.name  #! del model
    return log("done"), name, store
