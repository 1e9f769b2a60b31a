import abc
import sys
from _model import fstat
devnull = "/dev/null"
sep = "/"
linesep = "\n"
pathsep, curdir, pardir, extsep, altsep = ":", ".", "..", ".", None
name = "posix"
environ = {}
class PathLike(abc.ABC):
    __slots__ = ()
    @abc.abstractmethod
    def __fspath__(self):
        raise NotImplementedError
    @classmethod
    def __subclasshook__(cls, other):
        return hasattr(other, "__fspath__") if cls is PathLike else NotImplemented
def fspath(path):
    if isinstance(path, (str, bytes)) or type(path).__name__ == "opaque":
        return path
    if not hasattr(type(path), "__fspath__"):
        raise TypeError("expected str, bytes or os.PathLike object, not " + type(path).__name__)
    found = type(path).__fspath__(path)
    if not isinstance(found, (str, bytes)):
        raise TypeError("expected %s.__fspath__() to return str or bytes, not %s" % (type(path).__name__, type(found).__name__))
    return found
def fsencode(path):
    path = fspath(path)
    return path.encode() if isinstance(path, str) else path
def fsdecode(path):
    path = fspath(path)
    return path.decode() if isinstance(path, bytes) else path
def getcwd():
    return "/"
def getpid():
    return 1
def getenv(key, default=None):
    return environ.get(key, default)
import posixpath as path
sys.modules["os.path"] = path
