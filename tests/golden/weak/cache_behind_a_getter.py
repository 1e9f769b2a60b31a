# What a weak cache gives is made anew for the next who asks, once it is gone.
import weakref

IMAGES = weakref.WeakValueDictionary()


class Image:
    pass


def make(key):
    image = Image()
    IMAGES[key] = image
    return image


def look(key):
    return IMAGES[key]


def pages():
    image = make("b")
    print(image)  #! keep image EDL508
    print(len(IMAGES))


def other():
    image = plain("b")
    print(image)  #! del image
    print(len(IMAGES))


def plain(key):
    image = Image()
    work(image)
    return image
