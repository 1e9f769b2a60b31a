# the device is closed and its output stops when it dies
import RPi


def fires(receiver: RPi.GPIO, arg):
    rows = receiver.PWM(arg)  #! del receiver, arg
    look(rows)  #! keep rows EDL611
    work()


def quiet(receiver: RPi.GPIO, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
