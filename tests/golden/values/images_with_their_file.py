# an image that was opened and not loaded yet has its file: a subclass
import numpy
from PIL import Image


def size(image: Image.Image):
    w, h = image.size  #! del image unsafe
    print(w)  #! del w safe
    print(h)
    return 0


def shape(pixels: numpy.ndarray):
    n = len(pixels)  #! del pixels safe
    print(n)
    return 0
