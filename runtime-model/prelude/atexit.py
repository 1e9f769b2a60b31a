from _model import at_exit as register
def unregister(function):
    pass
