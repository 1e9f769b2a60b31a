# it disappears or falls silent when it dies
import arcade


def fires(arg):
    rows = arcade.Sprite(arg)  #! del arg
    look(rows)  #! keep rows EDL611
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
