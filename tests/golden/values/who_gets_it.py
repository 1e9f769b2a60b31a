# A file goes into a container: the container's end is its end, not that of
# the key, or of what else is in there


def keyed(names):
    pins = {}
    for name in names:
        pins[name] = open(name)  #! del name; del names
    use(pins)  #! keep pins EDL601
    work()


def shared(first, path):
    rows = [first]
    both = {"first": first}  #! del first
    rows.append(open(path))  #! del path
    use(both)  #! del both
    use(rows)  #! keep rows EDL601
    work()


def by_another_name(path):
    rows = []
    same = rows
    same.append(open(path))  #! del path
    use(same)  #! keep same EDL601
    use(rows)  #! del rows
    work()


def into_a_part(path):
    rows = make(path)
    part = rows.part
    part.append(open(path))  #! del path
    use(part)  #! del part
    use(rows)  #! del rows
    work()


def into_an_element(path):
    row = []
    rows = [row]
    rows[0].append(open(path))  #! del path
    use(rows)  #! keep rows EDL601
    use(row)  #! del row
    work()
