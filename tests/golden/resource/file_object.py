def header(path):
    stream = open(path)  #! del path
    line = stream.readline()  #! keep stream EDL601
    work()
    return line.strip()


def text(path):
    line = load_text(path)  #! del path
    words = line.split()  #! del line
    work()
    return words
