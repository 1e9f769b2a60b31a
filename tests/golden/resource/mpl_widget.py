from matplotlib.widgets import Slider


def sliding(axes):
    slider = Slider(axes, "rate", 0, 9)  #! del axes
    slider.on_changed(redraw)  #! keep slider EDL611
    work()
    return 1


def labelled(axes):
    label = axes.text(0, 0, "rate")  #! del axes
    label.update(redraw)  #! del label
    work()
    return 1
