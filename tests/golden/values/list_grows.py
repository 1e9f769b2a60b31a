# A list is as inert as all that was ever put into it
def fires(paths):
    rows = []
    for path in paths:
        rows.append(open(path))  #! del path; del paths
    print(rows)  #! keep rows EDL601
    work()


def quiet(paths):
    rows = []
    for path in paths:
        rows.append(len(path))  #! del path; del paths
    print(rows)  #! del rows
    work()
