def run(config):
    server = start(config)  #! del config
    while True:
        server.step()
