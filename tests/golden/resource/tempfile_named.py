import tempfile


def passed():
    stream = tempfile.NamedTemporaryFile()
    path = stream.name  #! keep stream EDL601
    work()
    return path


def made():
    pair = tempfile.mkstemp()
    path = pair[1]  #! del pair safe
    work()
    return path
