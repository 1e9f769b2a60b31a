# closing a GzipFile does not close the file that it was given
import gzip
import io


def of_its_own(path):
    with gzip.GzipFile(fileobj=open(path, "rb")) as f:  #! del path unsafe
        n = len(f.read())  #! del f unsafe
    print(n)  #! del n safe
    print()
    return 0


def of_memory(data):
    with gzip.GzipFile(fileobj=io.BytesIO(b"" + data)) as f:  #! del data unsafe
        n = len(f.read())  #! del f safe
    print(n)  #! del n safe
    print()
    return 0


def of_a_name(path):
    with open(path, "rb") as raw, gzip.GzipFile(fileobj=raw) as f:  #! del path, raw
        n = len(f.read())  #! del f safe
    print(n)  #! del n safe
    print()
    return 0
