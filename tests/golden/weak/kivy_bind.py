from kivy.clock import Clock


def tick():
    game = Game()
    Clock.schedule_interval(game.step, 1)  #! keep game EDL504
    work()
    return 1


def tick_plain():
    game = Game()
    step = make_step(game)  #! del game
    Clock.schedule_interval(step, 1)  #! del step
    work()
    return 1
