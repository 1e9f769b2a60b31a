from _model import object_at
class py_object:
    pass
class _Cast:
    def __init__(self, address):
        self._address = address
    @property
    def value(self):
        return object_at(self._address)
def cast(address, kind):
    return _Cast(address)
