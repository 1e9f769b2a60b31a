import cPickle
import modin.pandas as mpd


def table(path: str):
    frame = mpd.read_csv(path)  #! del path
    print(frame)  #! del frame safe
    work()
    return 1


def pickled(data: bytes):
    rows = cPickle.loads(data)  #! del data
    print(rows)  #! del rows unsafe
    work()
    return 1
