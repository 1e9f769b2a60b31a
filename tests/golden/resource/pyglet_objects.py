import pyglet


def shown(window):
    ball = pyglet.sprite.Sprite(image, batch=window.batch)  #! del window
    ball.update(x=1)  #! keep ball EDL611
    work()
    return 1


def stored(window):
    ball = Ball(image)
    window.balls.append(ball)  #! del window, ball
    work()
    return 1
