import openvino


def infer(request):
    rows = load()
    tensor = openvino.Tensor(rows)  #! keep rows EDL713
    request.set(tensor)
    work()
    return request.run(tensor)


def copied(request):
    rows = load()
    tensor = make_tensor(rows)  #! del rows
    request.set(tensor)
    work()
    return request.run(tensor)
