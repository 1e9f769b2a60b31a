import fitz


def samples(page):
    pixmap = fitz.Pixmap("a.png")
    pixels = pixmap.samples_mv  #! keep pixmap EDL713
    work()
    return pixels


def copied(page):
    pixmap = fitz.Pixmap("a.png")
    pixels = pixmap.samples  #! del pixmap
    work()
    return pixels
