import grpc


def serve(pool):
    server = grpc.server(pool)  #! del pool
    server.start()  #! keep server EDL601
    work()
    return 1


def plain(pool):
    server = make_server(pool)  #! del pool
    server.start()  #! del server
    work()
    return 1
