# the file is removed when it dies, though its name may still be used
import django.core.files.temp


def fires(arg):
    rows = django.core.files.temp.NamedTemporaryFile(arg)  #! del arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
