from PIL import Image


def resized():
    image = Image.new("RGB", (9, 9))
    small = image.resize((3, 3))  #! del image safe
    print(small)  #! del small safe
    work()
    return 1


def unknown(image):
    small = image.resize((3, 3))  #! del image
    print(small)  #! del small unsafe
    work()
    return 1
