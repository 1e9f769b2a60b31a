import tkinter


def bound(root):
    value = tkinter.StringVar(root)
    tkinter.Entry(root, textvariable=value)  #! keep value EDL611
    work()
    return root


def fixed(root):
    value = make_text(root)
    tkinter.Entry(root, text=value)  #! del value
    work()
    return root
