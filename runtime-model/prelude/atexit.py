from _model import at_exit, partial
def register(function, *args, **named):
    at_exit(partial(function, *args, **named) if args or named else function)
    return function
def unregister(function):
    at_exit(function, True)
