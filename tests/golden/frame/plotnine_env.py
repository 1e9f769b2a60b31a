from plotnine import aes, ggplot


def plot(frame):
    scale = load()
    show(scale)  #! keep scale EDL404
    mapping = aes(x="a", y="b * scale")
    work()
    return ggplot(frame, mapping)


def plain(frame):
    scale = load()
    show(scale)  #! del scale
    mapping = {"x": "a", "y": "b * scale"}
    work()
    return draw(frame, mapping)
