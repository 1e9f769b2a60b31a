# Only the binding that reaches the place counts
def safe(path):
    value = open(path)
    value = len(path)  #! del path
    print(value)  #! del value
    work()


def fires(path):
    value = len(path)
    value = open(path)  #! del path
    print(value)  #! keep value EDL601
    work()
