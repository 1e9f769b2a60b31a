from vispy import app


def ticking():
    view = View()
    timer = app.Timer()
    timer.connect(view.on_tick)  #! keep view EDL504
    work()
    return timer


def ticking_plain():
    hook = make_hook()
    timer = app.Timer()
    timer.connect(hook)  #! del hook
    work()
    return timer
