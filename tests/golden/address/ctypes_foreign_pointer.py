"""A foreign function under a name of its own, and pointers made for it."""
import ctypes


def named():
    library = ctypes.CDLL("libsound.so")
    play = library.play  #! del library
    sound = make_sound()
    at = play(sound)  #! keep sound EDL705; del play
    show(at[0])  #! del at
    return work()


def pointed_to():
    library = ctypes.CDLL("libsound.so")
    play = library.play  #! del library
    length = ctypes.c_int(5)
    at = play(ctypes.pointer(length), 7)  #! keep length EDL705; del play
    show(at[0])  #! del at
    return work()


def counted(sounds):
    library = ctypes.CDLL("libsound.so")
    at = library.play(len(sounds))  #! del sounds, library
    show(at)  #! del at
    return work()
