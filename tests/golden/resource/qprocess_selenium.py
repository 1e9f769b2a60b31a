# the child process or browser is killed when it dies
import playwright.sync_api


def fires(arg):
    rows = playwright.sync_api.sync_playwright(arg)  #! del arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
