import matplotlib.pyplot as plt


def picked(figure):
    picker = Picker()
    figure.canvas.mpl_connect("pick", picker.on_pick)  #! keep picker EDL504; del figure
    work()
    return 1


def picked_plain(figure):
    hook = make_hook()
    figure.canvas.mpl_connect("pick", hook)  #! del figure, hook
    work()
    return 1
