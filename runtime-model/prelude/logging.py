import atexit as _atexit
import sys
import threading
import time
import traceback as _traceback
import weakref as _weakref
CRITICAL = FATAL = 50
ERROR, WARNING, INFO, DEBUG, NOTSET = 40, 30, 20, 10, 0
WARN = WARNING
raiseExceptions = True
_level_names = {CRITICAL: "CRITICAL", ERROR: "ERROR", WARNING: "WARNING", INFO: "INFO", DEBUG: "DEBUG", NOTSET: "NOTSET"}
_name_levels = {"CRITICAL": 50, "FATAL": 50, "ERROR": 40, "WARN": 30, "WARNING": 30, "INFO": 20, "DEBUG": 10, "NOTSET": 0}
_handlers = _weakref.WeakValueDictionary()
_handlerList = []
def getLevelName(level):
    return _level_names.get(level) or _name_levels.get(level, "Level %s" % level)
def getLevelNamesMapping():
    return _name_levels.copy()
def addLevelName(level, name):
    _level_names[level] = name
    _name_levels[name] = level
def _check_level(level):
    if isinstance(level, str):
        if level not in _name_levels:
            raise ValueError("Unknown level: %r" % level)
        return _name_levels[level]
    return level
class LogRecord:
    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **more):
        if args and len(args) == 1 and isinstance(args[0], dict) and args[0]:
            args = args[0]
        self.name, self.msg, self.args = name, msg, args
        self.levelname, self.levelno = getLevelName(level), level
        self.pathname, self.filename = pathname, pathname.rpartition("/")[2]
        self.module = self.filename.rpartition(".")[0] or self.filename
        self.exc_info, self.exc_text, self.stack_info = exc_info, None, sinfo
        self.lineno, self.funcName = lineno, func
        self.created = time.time()
        self.msecs, self.relativeCreated = 0.0, 0.0
        self.thread, self.threadName = 1, threading.current_thread().name
        self.processName, self.process, self.taskName = "MainProcess", 1, None
    def __repr__(self):
        return '<LogRecord: %s, %s, %s, %s, "%s">' % (self.name, self.levelno, self.pathname, self.lineno, self.msg)
    def getMessage(self):
        msg = str(self.msg)
        return msg % self.args if self.args else msg
def makeLogRecord(values):
    record = LogRecord(None, None, "", 0, "", (), None, None)
    record.__dict__.update(values)
    return record
class Formatter:
    converter = None
    default_time_format, default_msec_format = "%Y-%m-%d %H:%M:%S", "%s,%03d"
    def __init__(self, fmt=None, datefmt=None, style="%", validate=True, *, defaults=None):
        if style not in "%{$":
            raise ValueError("Style must be one of: %,{,$")
        self._fmt = fmt or {"%": "%(message)s", "{": "{message}", "$": "${message}"}[style]
        self.datefmt, self._kind, self._defaults = datefmt, style, defaults
    def usesTime(self):
        return "asctime" in self._fmt
    def formatTime(self, record, datefmt=None):
        return "1970-01-01 00:00:00,000"
    def formatException(self, ei):
        text = "".join(_traceback.format_exception(ei[0], ei[1], ei[2]))
        return text[:-1] if text[-1:] == "\n" else text
    def formatStack(self, stack_info):
        return stack_info
    def formatMessage(self, record):
        values = record.__dict__ if not self._defaults else {**self._defaults, **record.__dict__}
        if self._kind == "%":
            return self._fmt % values
        if self._kind == "{":
            return self._fmt.format(**values)
        import string
        return string.Template(self._fmt).substitute(**values)
    def format(self, record):
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info and not record.exc_text:
            record.exc_text = self.formatException(record.exc_info)
        if record.exc_text:
            text = text + ("" if text[-1:] == "\n" else "\n") + record.exc_text
        if record.stack_info:
            text = text + ("" if text[-1:] == "\n" else "\n") + self.formatStack(record.stack_info)
        return text
_default_formatter = Formatter()
BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"
class Filter:
    def __init__(self, name=""):
        self.name, self.nlen = name, len(name)
    def filter(self, record):
        return not self.name or record.name == self.name or record.name.startswith(self.name + ".")
class Filterer:
    def __init__(self):
        self.filters = []
    def addFilter(self, filter):
        if filter not in self.filters:
            self.filters.append(filter)
    def removeFilter(self, filter):
        if filter in self.filters:
            self.filters.remove(filter)
    def filter(self, record):
        for one in self.filters:
            result = one.filter(record) if hasattr(one, "filter") else one(record)
            if not result:
                return False
            if isinstance(result, LogRecord):
                record = result
        return record if sys.version_info >= (3, 12) else True
def _forget(ref):
    if ref in _handlerList:
        _handlerList.remove(ref)
class Handler(Filterer):
    def __init__(self, level=NOTSET):
        Filterer.__init__(self)
        self._name, self.level, self.formatter, self._closed = None, _check_level(level), None, False
        _handlerList.append(_weakref.ref(self, _forget))
        self.createLock()
    def get_name(self):
        return self._name
    def set_name(self, name):
        if self._name in _handlers:
            del _handlers[self._name]
        self._name = name
        if name:
            _handlers[name] = self
    name = property(get_name, set_name)
    def createLock(self):
        self.lock = threading.RLock()
    def acquire(self):
        if self.lock:
            self.lock.acquire()
    def release(self):
        if self.lock:
            self.lock.release()
    def setLevel(self, level):
        self.level = _check_level(level)
    def format(self, record):
        return (self.formatter or _default_formatter).format(record)
    def emit(self, record):
        raise NotImplementedError("emit must be implemented by Handler subclasses")
    def handle(self, record):
        found = self.filter(record)
        if isinstance(found, LogRecord):
            record = found
        if found:
            self.acquire()
            try:
                self.emit(record)
            finally:
                self.release()
        return found
    def setFormatter(self, fmt):
        self.formatter = fmt
    def flush(self):
        pass
    def close(self):
        self._closed = True
        if self._name and self._name in _handlers:
            del _handlers[self._name]
    def handleError(self, record):
        if raiseExceptions:
            sys.stderr.write("--- Logging error ---\n")
    def __repr__(self):
        return "<%s (%s)>" % (type(self).__name__, getLevelName(self.level))
class StreamHandler(Handler):
    terminator = "\n"
    def __init__(self, stream=None):
        Handler.__init__(self)
        self.stream = sys.stderr if stream is None else stream
    def flush(self):
        if self.stream and hasattr(self.stream, "flush"):
            self.stream.flush()
    def emit(self, record):
        try:
            self.stream.write(self.format(record) + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)
    def setStream(self, stream):
        old = self.stream
        if stream is old:
            return None
        self.flush()
        self.stream = stream
        return old
class NullHandler(Handler):
    def handle(self, record):
        pass
    def emit(self, record):
        pass
    def createLock(self):
        self.lock = None
class _LastResort(StreamHandler):
    def __init__(self, level):
        Handler.__init__(self, level)
    stream = property(lambda self: sys.stderr)
lastResort = _LastResort(WARNING)
class PlaceHolder:
    def __init__(self, logger):
        self.loggerMap = {logger: None}
class Manager:
    def __init__(self, root):
        self.root, self.disable, self.loggerDict, self.loggerClass = root, 0, {}, None
    def getLogger(self, name):
        found = self.loggerDict.get(name)
        if isinstance(found, Logger):
            return found
        logger = (self.loggerClass or _logger_class)(name)
        logger.manager = self
        self.loggerDict[name] = logger
        if found is not None:
            for child in found.loggerMap:
                if not child.parent.name.startswith(name):
                    logger.parent = child.parent
                    child.parent = logger
        self._fix(logger)
        return logger
    def _fix(self, logger):
        name, parent = logger.name, None
        while parent is None and "." in name:
            name = name.rpartition(".")[0]
            found = self.loggerDict.get(name)
            if found is None:
                self.loggerDict[name] = PlaceHolder(logger)
            elif isinstance(found, Logger):
                parent = found
            else:
                found.loggerMap[logger] = None
        logger.parent = parent or self.root
class Logger(Filterer):
    def __init__(self, name, level=NOTSET):
        Filterer.__init__(self)
        self.name, self.level, self.parent, self.propagate = name, _check_level(level), None, True
        self.handlers, self.disabled, self._cache = [], False, {}
    def setLevel(self, level):
        self.level = _check_level(level)
    def debug(self, msg, *args, **named):
        if self.isEnabledFor(DEBUG):
            self._log(DEBUG, msg, args, **named)
    def info(self, msg, *args, **named):
        if self.isEnabledFor(INFO):
            self._log(INFO, msg, args, **named)
    def warning(self, msg, *args, **named):
        if self.isEnabledFor(WARNING):
            self._log(WARNING, msg, args, **named)
    warn = warning
    def error(self, msg, *args, **named):
        if self.isEnabledFor(ERROR):
            self._log(ERROR, msg, args, **named)
    def exception(self, msg, *args, exc_info=True, **named):
        self.error(msg, *args, exc_info=exc_info, **named)
    def critical(self, msg, *args, **named):
        if self.isEnabledFor(CRITICAL):
            self._log(CRITICAL, msg, args, **named)
    fatal = critical
    def log(self, level, msg, *args, **named):
        if not isinstance(level, int):
            raise TypeError("level must be an integer")
        if self.isEnabledFor(level):
            self._log(level, msg, args, **named)
    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None):
        record = _record_factory(name, level, fn, lno, msg, args, exc_info, func, sinfo)
        for key in extra or ():
            if key in ("message", "asctime") or key in record.__dict__:
                raise KeyError("Attempt to overwrite %r in LogRecord" % key)
            record.__dict__[key] = extra[key]
        return record
    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        frame = sys._getframe(1)
        while frame.f_back is not None and frame.f_code.co_filename == _file_name:
            frame = frame.f_back
        where = frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name
        del frame
        if exc_info:
            if isinstance(exc_info, BaseException):
                exc_info = type(exc_info), exc_info, exc_info.__traceback__
            elif not isinstance(exc_info, tuple):
                exc_info = sys.exc_info()
        record = self.makeRecord(self.name, level, where[0], where[1], msg, args, exc_info, where[2], extra, None)
        self.handle(record)
    def handle(self, record):
        if self.disabled:
            return
        found = self.filter(record)
        if found:
            self.callHandlers(found if isinstance(found, LogRecord) else record)
    def addHandler(self, handler):
        if handler not in self.handlers:
            self.handlers.append(handler)
    def removeHandler(self, handler):
        if handler in self.handlers:
            self.handlers.remove(handler)
    def hasHandlers(self):
        logger = self
        while logger:
            if logger.handlers:
                return True
            logger = logger.parent if logger.propagate else None
        return False
    def callHandlers(self, record):
        logger, n = self, 0
        while logger:
            for handler in logger.handlers:
                n += 1
                if record.levelno >= handler.level:
                    handler.handle(record)
            logger = logger.parent if logger.propagate else None
        if n == 0 and lastResort and record.levelno >= lastResort.level:
            lastResort.handle(record)
    def getEffectiveLevel(self):
        logger = self
        while logger:
            if logger.level:
                return logger.level
            logger = logger.parent
        return NOTSET
    def isEnabledFor(self, level):
        return not self.disabled and self.manager.disable < level and level >= self.getEffectiveLevel()
    def getChild(self, suffix):
        return self.manager.getLogger(suffix if self is root else self.name + "." + suffix)
    def getChildren(self):
        return {x for x in self.manager.loggerDict.values() if isinstance(x, Logger) and x.parent is self}
    def __repr__(self):
        return "<%s %s (%s)>" % (type(self).__name__, self.name, getLevelName(self.getEffectiveLevel()))
class RootLogger(Logger):
    def __init__(self, level):
        Logger.__init__(self, "root", level)
_file_name = Logger._log.__code__.co_filename
_logger_class, _record_factory = Logger, LogRecord
class LoggerAdapter:
    def __init__(self, logger, extra=None, merge_extra=False):
        self.logger, self.extra, self.merge_extra = logger, extra, merge_extra
    def process(self, msg, kwargs):
        kwargs["extra"] = {**self.extra, **kwargs["extra"]} if self.merge_extra and "extra" in kwargs else self.extra
        return msg, kwargs
    def log(self, level, msg, *args, **kwargs):
        if self.isEnabledFor(level):
            msg, kwargs = self.process(msg, kwargs)
            self.logger.log(level, msg, *args, **kwargs)
    def debug(self, msg, *args, **kwargs):
        self.log(DEBUG, msg, *args, **kwargs)
    def info(self, msg, *args, **kwargs):
        self.log(INFO, msg, *args, **kwargs)
    def warning(self, msg, *args, **kwargs):
        self.log(WARNING, msg, *args, **kwargs)
    def error(self, msg, *args, **kwargs):
        self.log(ERROR, msg, *args, **kwargs)
    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)
    def critical(self, msg, *args, **kwargs):
        self.log(CRITICAL, msg, *args, **kwargs)
    def isEnabledFor(self, level):
        return self.logger.isEnabledFor(level)
    def setLevel(self, level):
        self.logger.setLevel(level)
    @property
    def name(self):
        return self.logger.name
root = RootLogger(WARNING)
Logger.root = root
Logger.manager = Manager(root)
def getLogger(name=None):
    return root if not name or name == "root" else Logger.manager.getLogger(name)
def getLoggerClass():
    return _logger_class
def setLoggerClass(kind):
    global _logger_class
    _logger_class = kind
def getLogRecordFactory():
    return _record_factory
def setLogRecordFactory(factory):
    global _record_factory
    _record_factory = factory
def basicConfig(*, level=None, stream=None, format=None, datefmt=None, style="%", handlers=None, force=False, **more):
    if force:
        for handler in root.handlers[:]:
            root.removeHandler(handler)
            handler.close()
    if root.handlers:
        return
    formatter = Formatter(format or {"%": BASIC_FORMAT, "{": "{levelname}:{name}:{message}",
                                     "$": "${levelname}:${name}:${message}"}[style], datefmt, style)
    for handler in [StreamHandler(stream)] if handlers is None else handlers:
        if handler.formatter is None:
            handler.setFormatter(formatter)
        root.addHandler(handler)
    if level is not None:
        root.setLevel(level)
def disable(level=CRITICAL):
    root.manager.disable = level
def _ready():
    if not root.handlers:
        basicConfig()
def debug(msg, *args, **named):
    _ready()
    root.debug(msg, *args, **named)
def info(msg, *args, **named):
    _ready()
    root.info(msg, *args, **named)
def warning(msg, *args, **named):
    _ready()
    root.warning(msg, *args, **named)
def error(msg, *args, **named):
    _ready()
    root.error(msg, *args, **named)
def exception(msg, *args, exc_info=True, **named):
    error(msg, *args, exc_info=exc_info, **named)
def critical(msg, *args, **named):
    _ready()
    root.critical(msg, *args, **named)
def log(level, msg, *args, **named):
    _ready()
    root.log(level, msg, *args, **named)
def getHandlerByName(name):
    return _handlers.get(name)
def getHandlerNames():
    return frozenset(_handlers)
def captureWarnings(capture):
    pass
def shutdown(handlerList=_handlerList):
    for ref in reversed(handlerList[:]):
        handler = ref()
        if handler:
            try:
                handler.acquire()
                handler.flush()
                handler.close()
            except (OSError, ValueError):
                pass
            finally:
                handler.release()
_atexit.register(shutdown)
