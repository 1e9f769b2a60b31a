from rich.console import Console

console = Console()


def logged():
    rows = load()
    show(rows)  #! keep rows EDL401
    console.log("loaded", log_locals=True)  #! del rows
    work()
    return 1


def plain():
    rows = load()
    show(rows)  #! del rows
    console.log("loaded")
    work()
    return 1
