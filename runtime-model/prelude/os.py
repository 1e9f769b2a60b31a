from _model import fstat
devnull = "/dev/null"
sep = "/"
linesep = "\n"
name = "posix"
environ = {}
def getpid():
    return 1
def getenv(key, default=None):
    return environ.get(key, default)
