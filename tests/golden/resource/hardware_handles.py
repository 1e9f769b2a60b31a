from gpiozero import LED


def lit():
    lamp = LED(17)
    lamp.on()  #! keep lamp EDL611
    work()
    return 1


def logged():
    lamp = Lamp(17)
    lamp.on()  #! del lamp
    work()
    return 1
