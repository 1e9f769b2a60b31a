import subprocess


def output(command):
    data = subprocess.check_output(command)  #! del command
    show(data)  #! del data safe
    work()
    return 1


def process(command):
    data = subprocess.Popen(command)  #! del command
    show(data)  #! keep data EDL601
    work()
    return 1
