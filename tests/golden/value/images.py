# an image, maybe with its file
import PIL


def known(receiver: PIL.Image, arg):
    value = receiver.Image(arg)  #! del receiver, arg
    print(value)  #! del value unsafe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
