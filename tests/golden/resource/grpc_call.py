import grpc


def asked(stub, request):
    call = stub.Rows.future(request)  #! del stub, request
    call.add_done_callback(show)  #! keep call EDL601
    work()
    return 1


def answered(stub, request):
    reply = stub.Rows(request)  #! del stub, request
    show(reply)  #! del reply
    work()
    return 1
