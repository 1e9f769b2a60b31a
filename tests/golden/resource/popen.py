import subprocess


def started(command):
    child = subprocess.Popen(command)  #! del command
    show(child.pid)  #! keep child EDL601
    work()
    return 1


def done(command):
    child = subprocess.run(command)  #! del command
    show(child.returncode)  #! del child
    work()
    return 1
