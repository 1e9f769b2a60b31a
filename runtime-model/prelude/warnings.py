def simplefilter(action, category=Warning, lineno=0, append=False):
    pass
def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    pass
def warn(message, category=None, stacklevel=1, source=None):
    pass
class catch_warnings:
    def __init__(self, *args, **named):
        pass
    def __enter__(self):
        return []
    def __exit__(self, *info):
        pass
