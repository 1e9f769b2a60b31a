import numpy


class Scaler:
    def resize(self, image):
        return image.resize((2, 2))


def other_resize(make):
    image = make()  #! del make
    n = image.size
    small = Scaler().resize(image)  #! del image
    print(n, small)  #! del small
    print(numpy.zeros(n))
