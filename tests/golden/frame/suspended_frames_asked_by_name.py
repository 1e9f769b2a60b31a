# Who asks the frames of waiting generators for one local reads no other


def numbers(path: str, root):
    rows = path.split(",")  #! del path
    total = len(rows)  #! del rows
    yield total
    print(root)  #! keep root EDL402
    yield total + 1


async def waits(path: str, root):
    rows = path.split(",")  #! del path
    print(len(rows))  #! del rows
    await root
    await root.done()


def roots_of(waiting: list):
    found = []
    for it in waiting:
        found.append(it.gi_frame.f_locals["root"])  #! del it
    frame = waiting[-1].gi_frame  #! del waiting
    names = frame.f_locals
    if "root" in names:  #! del names
        found.append(frame.f_lineno)
    return found
