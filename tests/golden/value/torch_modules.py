import torch


def state():
    layer = torch.nn.Linear(3, 3)
    found = layer.state_dict()  #! del layer
    print(found)  #! del found unsafe
    work()
    return 1


def held(layer):
    model = torch.nn.Sequential(layer)  #! del layer
    work()
    return model
