import tkinter

from gi.repository import Gtk


def bound(frame, title):
    view = make(title)  #! del title
    frame.bind("<Return>", view.enter)  #! del frame, view
    return work()


def connected(button, title):
    view = make(title)  #! del title
    button.connect("clicked", view.press)  #! del button, view
    return work()


def subscribed(bus, title):
    view = make(title)  #! del title
    bus.subscribe(view.hear)  #! del bus; keep view EDL504
    return work()
