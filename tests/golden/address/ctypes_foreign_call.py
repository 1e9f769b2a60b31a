import ctypes

lib = ctypes.CDLL("libsound.so")


def play():
    sound = make_sound()
    lib.play(sound)  #! keep sound EDL705
    work()
    return 1


def measure():
    sound = make_sound()
    n = player.play(sound)  #! del sound
    work()
    return n
