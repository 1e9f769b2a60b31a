import flux


def call():
    handle = flux.Flux()
    future = handle.rpc("ping")  #! keep handle EDL506
    work()
    return future.get()


def plain():
    handle = make_handle()
    future = handle.rpc("ping")  #! del handle
    work()
    return future.get()
