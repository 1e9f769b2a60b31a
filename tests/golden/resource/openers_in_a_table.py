import gzip


def either(path, packed):
    for opener in (open, gzip.open):
        f = opener(path)  #! del opener
        text = f.read()  #! keep f EDL601
        work(text)  #! del text
    return packed


def neither(path, packed):
    for reader in (len, repr):
        f = reader(path)  #! del reader
        text = str(f)  #! del f unsafe
        work(text)  #! del text
    return packed


class Loud:
    def __del__(self):
        print("gone")


def one_of_the_tree(path):
    for maker in (Loud, open):
        f = maker(path)  #! del maker
        work(f)  #! keep f EDL602
        work(path)
    return 0
