import AppKit


def delegated(app):
    delegate = Delegate()
    app.setDelegate_(delegate)  #! keep delegate EDL711; del app
    work()
    return 1


def titled(app):
    title = make_title()
    app.setTitle_(title)  #! del app, title
    work()
    return 1
