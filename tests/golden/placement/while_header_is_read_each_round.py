#! nothing
def drain(queue):
    while queue.size():
        work()
    return queue
