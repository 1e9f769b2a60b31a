#! options: --min-gain medium
# That something was read says nothing of its size: tables, arrays and records
# are worth a line where the author frees memory by hand.  Weights are, but for
# a copy of what a network has, parts of one, and networks that are small.
import copy

import numpy as np
import pandas as pd
import torch


def joined(path, other, shops):
    orders = pd.read_parquet(path)
    rows = orders.merge(other, on="shop")
    for shop in shops:
        forecast(rows, shop)


def by_hand(path, other, shops):
    codes = pd.read_parquet(other)
    orders = pd.read_parquet(path)
    rows = orders.merge(codes, on="shop")  #! del orders
    del codes
    for shop in shops:
        forecast(rows, shop)


def kept(path, probes):
    saved = torch.load(path)
    first = saved["points"].float() * 2
    for probe in probes:
        measure(first, probe)


def vectors(path, probes):
    data = np.load(path)
    unit = data / np.linalg.norm(data)
    for probe in probes:
        measure(unit, probe)


def best_of(model, loader, epochs):
    most, best = 0, None
    for epoch in range(epochs):
        if train(model, loader, epoch) > most:
            best = {"model": copy.deepcopy(model.state_dict()), "epoch": epoch}
    model.load_state_dict(best["model"])
    for batch in loader:
        evaluate(model, batch)


def part(path, model, loader):
    film = torch.load(path)
    model.film.load_state_dict(film)
    for batch in loader:
        evaluate(model, batch)


def wrapped(path, model, loader):
    weights = torch.load(path)
    model.module.load_state_dict(weights)  #! del weights
    for batch in loader:
        evaluate(model, batch)


def probe(path, loader):
    net = TaggerHead(512)
    weights = torch.load(path)
    net.load_state_dict(weights)
    for batch in loader:
        evaluate(net, batch)


def only_switched(path, net):
    weights = torch.load(path)
    net.load_state_dict(weights)
    net.train()
    return net


def only_moved(path, net, device):
    weights = torch.load(path)
    net.load_state_dict(weights)
    net = net.to(device).eval()
    for number in net.parameters():
        number.requires_grad_(False)
    return net


def trainer(path, net, trainer):
    weights = torch.load(path)
    net.load_state_dict(weights)  #! del weights
    trainer.train()
    return net


def asked(path, loader):
    stats = torch.load(path)
    mean = stats["mean"].float()
    first = loader.first
    del first
    for batch in loader:
        evaluate(batch, mean)


def state_of_optimizer(path, net, optimizer, loader, device):
    saved = torch.load(path, map_location=device)
    optimizer.load_state_dict(saved["optimizer"])
    step = saved["step"]
    for batch in loader:
        evaluate(net, batch, step)


def other_of_the_name(path, net, loader, step):
    saved = torch.load(path)
    net.load_state_dict(saved["net"])  #! del saved
    for batch in loader:
        evaluate(net, batch)
    saved = Checkpoint.at(path)
    report(step, saved)
    for batch in loader:
        evaluate(net, batch)


def toy(path, loader):
    net = SmallNet(3)
    weights = torch.load(path)
    net.load_state_dict(weights)
    for batch in loader:
        evaluate(net, batch)


def one_of_many(networks, folder):
    for name in networks:
        net = network_of(name)
        print("loading", name)
        weights = torch.load(folder + name)
        net.load_state_dict(weights)


def one_of_many_at_work(networks, folder, loader):
    for name in networks:
        net = network_of(name)
        weights = torch.load(folder + name)
        net.load_state_dict(weights)  #! del weights
        for batch in loader:
            evaluate(net, batch)


def the_best(path, net, loader):
    best = torch.load(path)
    net.load_state_dict(best)
    for batch in loader:
        evaluate(net, batch)


def where_it_reads(path, data_loader, loader):
    state = torch.load(path)
    data_loader.load_state_dict(state)
    for batch in loader:
        evaluate(batch)


def arms(kind, path):
    if kind == "a":
        net = make_a()
        weights = torch.load(path)
        net.load_state_dict(weights)
        net = Chain(net)
    elif kind == "b":
        net = make_b()
        weights = torch.load(path)
        net.load_state_dict(weights)
    net.eval()
    return net


def only_frozen(path, net):
    weights = torch.load(path)
    net.load_state_dict(weights)
    for number in chain(net.parameters(), net.head.parameters()):
        number.requires_grad_(False)
    return net


def best_is_a_table(path, codes, shops):
    best = pd.read_parquet(path)
    rows = best.merge(codes, on="shop")  #! del best
    other = read(path)
    del other
    for shop in shops:
        forecast(rows, shop)
