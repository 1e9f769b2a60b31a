import zmq


def sent(context: zmq.Context, data):
    push = context.socket(zmq.PUSH)  #! del context
    push.send(data)  #! keep push EDL601; del data
    work()
    return 1


def plain(context, data):
    push = context.queue(9)  #! del context
    push.send(data)  #! del data, push
    work()
    return 1
