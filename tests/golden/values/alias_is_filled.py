# A second name fills the same list
def fires(path):
    rows = []
    other = rows
    other.append(open(path))  #! del path; keep other EDL601
    print(rows)  #! del rows
    work()


def quiet(path):
    rows = []
    other = [1]
    other.append(len(path))  #! del path
    print(rows)  #! del rows
    work(other)
