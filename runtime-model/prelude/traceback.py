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
class FrameSummary:
    def __init__(self, filename, lineno, name):
        self.filename, self.lineno, self.name, self.line, self.locals = filename, lineno, name, "", None
    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))
    def __getitem__(self, at):
        return (self.filename, self.lineno, self.name, self.line)[at]
    def __repr__(self):
        return "<FrameSummary file %s, line %s in %s>" % (self.filename, self.lineno, self.name)
class StackSummary(list):
    def format(self):
        return format_list(self)
def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next
def extract_tb(tb, limit=None):
    found = StackSummary()
    for frame, line in walk_tb(tb):
        found.append(FrameSummary(frame.f_code.co_filename, line, frame.f_code.co_name))
    return found if limit is None else StackSummary(found[:limit])
def format_list(extracted):
    return ['  File "%s", line %d, in %s\n' % (f[0], f[1], f[2]) for f in extracted]
def format_tb(tb, limit=None):
    return format_list(extract_tb(tb, limit))
def format_exception(exc, value=None, tb=None, limit=None, chain=True):
    value = exc if value is None else value
    words = []
    cause, context = value.__cause__, value.__context__
    if chain and cause is not None:
        words = format_exception(cause) + ["\nThe above exception was the direct cause of the following exception:\n\n"]
    elif chain and context is not None and not value.__suppress_context__:
        words = format_exception(context) + ["\nDuring handling of the above exception, another exception occurred:\n\n"]
    if value.__traceback__ is not None:
        words.append("Traceback (most recent call last):\n")
        words += format_tb(value.__traceback__, limit)
    return words + format_exception_only(type(value), value)
def format_exc(limit=None, chain=True):
    value = sys.exc_info()[1]
    return "NoneType: None\n" if value is None else "".join(format_exception(value, limit=limit, chain=chain))
def format_exception_only(exc, value=None):
    value = exc if value is None else value
    name = type(value).__qualname__
    module = type(value).__module__
    if module not in ("__main__", "builtins"):
        name = module + "." + name
    text = str(value)
    return [(name + ": " + text if text else name) + "\n"]
