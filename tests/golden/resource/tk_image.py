import tkinter


def icon(label):
    image = tkinter.PhotoImage(file="logo.png")
    label.configure(image=image)  #! keep image EDL611; del label
    work()
    return 1


def caption(label):
    title = make_title()
    label.configure(text=title)  #! del label, title
    work()
    return 1
