import ctypes

lib = ctypes.CDLL("libsound.so")


def play():
    start = lib.play
    sound = make_sound()
    start(sound)  #! keep sound EDL705
    start = None
    work()
    return 1


def measure():
    start = player.play
    sound = make_sound()
    start(sound)  #! del sound
    start = None
    work()
    return 1
