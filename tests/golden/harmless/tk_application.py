import tkinter as tk


def main():
    root = tk.Tk()
    canvas = tk.Canvas(root)  #! del root
    canvas.pack()
    work()
    return canvas


def picture(path):
    image = tk.PhotoImage(file=path)  #! del path
    show(image)  #! keep image EDL611
    work()
