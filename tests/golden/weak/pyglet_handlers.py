import pyglet


def window():
    view = pyglet.window.Window(9, 9)
    player = Player()
    view.push_handlers(player)  #! keep player EDL503
    work()
    return view


def drawn():
    view = pyglet.window.Window(9, 9)
    player = Player()
    view.set_caption(player.name)  #! del player
    work()
    return view
