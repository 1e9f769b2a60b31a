import subprocess


def alias(command):
    child = subprocess.Popen(command)  #! del command
    other = child  #! del child
    work()
    return other.pid  #! keep other


def bound_anew(command):
    child = subprocess.Popen(command)  #! del command
    other = child  #! keep child EDL601
    work()
    other = None
    more()
    return other


def taken_away_by_an_inner_function(command):
    child = subprocess.Popen(command)  #! del command
    other = child  #! keep child EDL601

    def forget():
        nonlocal other
        other = None

    work()
    forget()  #! del forget
    more()
    return 1


def list_of_it_unbound(command):
    child = subprocess.Popen(command)  #! del command
    both = [child, 1]  #! keep child EDL601
    work()
    del both
    more()
    return 1
