# the animation stops when it dies
import celluloid


def fires(receiver: celluloid.Camera, arg):
    rows = receiver.animate(arg)  #! del receiver, arg
    look(rows)  #! keep rows EDL611
    work()


def quiet(receiver: celluloid.Camera, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
