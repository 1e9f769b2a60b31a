import threading


def local():
    state = threading.local()
    state.rows = load()  #! keep state EDL601
    work()
    return 1


def shared():
    state = Namespace()
    state.rows = load()  #! del state
    work()
    return 1


# who owns one owns what threads put into it, if they do
class Settings:
    def __init__(self):
        self._local = threading.local()

    def put(self, value):
        self._local.value = value


class Files:
    def __init__(self):
        self._local = threading.local()

    def log(self, path):
        self._local.file = open(path, "w")
        return self._local.file


def owned():
    settings = Settings()
    settings.put(3)  #! del settings unsafe
    work()
    return 1


def owned_with_files():
    files = Files()
    files.log("a").write("b")  #! keep files EDL610
    work()
    return 1
