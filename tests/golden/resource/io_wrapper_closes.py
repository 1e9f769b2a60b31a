import io


def text(raw):
    stream = io.TextIOWrapper(raw)
    line = stream.readline()  #! keep stream EDL601
    work()
    return line, raw


def memory():
    stream = io.StringIO("a\nb")
    line = stream.readline()  #! del stream safe
    work()
    return line
