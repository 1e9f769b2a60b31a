import sys
from _model import traceback as _Traceback
def clear_frames(trace):
    while isinstance(trace, _Traceback):
        try:
            trace.tb_frame.clear()
        except RuntimeError:
            pass
        trace = trace.tb_next
def print_exc(limit=None, file=None, chain=True):
    pass
def print_exception(*args, **named):
    pass
def format_exc(limit=None, chain=True):
    return ""
def format_exception_only(exc, value=None):
    value = exc if value is None else value
    name = type(value).__qualname__
    module = type(value).__module__
    if module not in ("__main__", "builtins"):
        name = module + "." + name
    text = str(value)
    return [(name + ": " + text if text else name) + "\n"]
