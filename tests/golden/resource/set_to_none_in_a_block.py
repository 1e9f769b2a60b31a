import watcher


def watched(path):
    source = make(path)  #! del path
    text = repr(source)  #! keep source EDL605
    with watcher.recorded() as seen:
        source = None
        collect()
    assert text in seen  #! del text
    work()
    return 1


def handed(source):
    text = repr(source)  #! keep source EDL605
    with watcher.recorded() as seen:
        source = None
        collect()
    assert text in seen  #! del text
    work()
    return 1


def in_a_pair(path):
    source, seen = make(path), None  #! del path
    text = repr(source)  #! keep source EDL605
    with watcher.recorded():
        source, seen = None, None
        collect()
    work(text)
    return seen


def file(path):
    source = make(path)
    text = repr(source)  #! del source
    with open(path) as lines:  #! del path
        source = None
        collect(lines)  #! del lines
    work()
    return text


def first_value(path):
    with watcher.recorded():
        for row in rows(path):
            found = None
            if row:
                found = make(row)  #! del row
                print(found)  #! del found
            work()  #! del path
    return 1
