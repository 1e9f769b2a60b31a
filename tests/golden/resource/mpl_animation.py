from matplotlib.animation import FuncAnimation


def moving(figure, plt):
    movie = FuncAnimation(figure, draw)  #! del figure
    show(movie)  #! keep movie EDL611
    plt.show()  #! del plt
    return work()


def still(figure, plt):
    movie = draw_frame(figure, draw)  #! del figure
    show(movie)  #! del movie
    plt.show()  #! del plt
    return work()
