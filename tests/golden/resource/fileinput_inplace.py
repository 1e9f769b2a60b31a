import fileinput


def edited(path):
    lines = fileinput.FileInput(path, inplace=True)  #! del path
    first = next(lines)  #! keep lines EDL601
    work()
    return first


def plain(path):
    lines = read_lines(path)  #! del path
    first = next(lines)  #! del lines
    work()
    return first
