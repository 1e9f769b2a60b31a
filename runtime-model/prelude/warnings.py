import sys
_filters = []     # (action, message, category), the newest first
_records = []     # the list of each catch_warnings(record=True), or None
_once = set()
def _add(action, message, category, append):
    row = (action, message, category)
    if append:
        _filters.append(row)
    else:
        _filters.insert(0, row)
def simplefilter(action, category=Warning, lineno=0, append=False):
    _add(action, "", category, append)
def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    _add(action, message, category, append)
def resetwarnings():
    _filters.clear()
class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message, self.category = message, category
        self.filename, self.lineno = filename, lineno
        self.file, self.line, self.source = file, line, source
        self._category_name = category.__name__ if category else None
def _action(text, category):
    for action, message, kind in _filters:
        if issubclass(category, kind) and text.lower().startswith(message.lower()):
            return action
    return "default"
def warn(message, category=None, stacklevel=1, source=None, **more):
    if isinstance(message, Warning):
        category = type(message)
        text = str(message)
    else:
        category = UserWarning if category is None else category
        text = message
    action = _action(text, category)
    if action == "ignore":
        return
    if not isinstance(message, Warning):
        message = category(message)
    if action == "error":
        raise message
    record = _records[-1] if _records else None
    if record is None:
        return
    try:
        frame = sys._getframe(stacklevel)
        name, line = frame.f_code.co_filename, frame.f_lineno
        del frame
    except ValueError:
        name, line = "<sys>", 1
    if action != "always" and action != "all":
        key = (text, category) if action == "once" else (text, category, name, line)
        if key in _once:
            return
        _once.add(key)
    record.append(WarningMessage(message, category, name, line, source=source))
class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._filter = None if action is None else (action, category, lineno, append)
    def __enter__(self):
        self._old = _filters[:]
        log = [] if self._record else (_records[-1] if _records else None)
        _records.append(log)
        _once.clear()
        if self._filter is not None:
            simplefilter(*self._filter)
        return log if self._record else None
    def __exit__(self, *info):
        _filters[:] = self._old
        _records.pop()
        _once.clear()
