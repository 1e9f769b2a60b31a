import tempfile


def scratch():
    folder = tempfile.TemporaryDirectory()
    path = folder.name  #! keep folder EDL601
    work()
    return path


def kept():
    folder = tempfile.mkdtemp()
    path = join(folder)  #! del folder safe
    work()
    return path
