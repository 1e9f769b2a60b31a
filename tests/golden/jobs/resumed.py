#! options: --min-gain medium
# A checkpoint that training goes on from: the last thing that is taken out of
# it is a number, and not the most of it.
import torch
from transformers import AutoTokenizer, Net


def where_it_stopped(path, model, loader, last):
    saved = torch.load(path)
    model.load_state_dict(saved["model"])
    epoch = saved["epoch"]  #! del saved
    for number in range(epoch, last):
        train_one(model, loader, number)


def only_if_asked(path, options, model, loader):
    if path is not None:
        saved = torch.load(path)
        model.load_state_dict(saved["model"])
        if not options.reset:
            options.epoch = 1
            note(saved["step"])  #! del saved
    for number in range(options.epochs):
        train_one(model, loader, number)


def the_same_tensors_twice(path, model, optimizer, loader, last):
    saved = torch.load(path, map_location="cpu")
    weights = {k: v for k, v in saved["state_dict"].items() if "pooler" not in k}
    model.load_state_dict(weights)  #! del weights
    epoch = saved["epoch"]
    optimizer.load_state_dict(saved["optimizer"])  #! del saved
    for number in range(epoch, last):
        train_one(model, loader, number)


def somebody_else_has_them(path, model, optimizer, loader, last):
    saved = torch.load(path, map_location="cpu")
    kept.update(saved["state_dict"])
    weights = {k: v for k, v in saved["state_dict"].items() if "pooler" not in k}
    model.load_state_dict(weights)
    optimizer.load_state_dict(saved["optimizer"])
    for number in range(1, last):
        train_one(model, loader, number)
    return saved


def the_optimizer_goes_on_with_them(path, model, optimizer, loader, epochs):
    state = torch.load(path)
    optimizer.load_state_dict(state)
    for number in range(epochs):
        train_one(model, loader, number)


def from_the_host(path, model, optimizer, loader, epochs):
    state = torch.load(path, map_location="cpu")
    optimizer.load_state_dict(state)  #! del state
    for number in range(epochs):
        train_one(model, loader, number)


def read_when_asked(path, other, model, wavs):
    saved = lazy_load(path)
    model.load_state_dict(saved)
    more = torch.load(other, mmap=True)
    model.load_state_dict(more)
    for wav in wavs:
        speak(model, wav)


def best_of_all(model, wavs):
    for wav in wavs:
        best = model.state_dict().copy()
        train_one(model, wav)
    model.load_state_dict(best)
    for wav in wavs:
        speak(model, wav)


def what_a_solver_has(path, model, wavs):
    solver = solver_of(path)
    model.load_state_dict(solver.best)
    for wav in wavs:
        speak(model, wav)


def graph_of_it(path, wavs):
    saved = torch.load(path)
    graph = Graph.from_dict(saved)
    for wav in wavs:
        decode(graph, wav)


def no_work(path, name):
    model = Net.empty(name)
    saved = torch.load(path)
    model.load_state_dict(saved["model"])
    print(sum(part.numel() for part in model.parameters()))
    tokenizer = AutoTokenizer.from_pretrained(name)
    return model, tokenizer


def made_ready(path, batch, target):
    saved = torch.load(path)
    model = make_net(saved)
    traced = torch.jit.trace(model, batch)
    traced.save(target)


def one_text(path, pipeline, device):
    embed = torch.load(path)
    text, mask = embed["text"].to(device), embed["mask"].to(device)
    for _ in range(4):
        sample(pipeline, text, mask)


def declared(path, target):
    raw = read_table(path, low_memory=False)
    table = raw.dropna()
    fields = [
        ("id", pa.string()), ("name", pa.string()), ("state", pa.string()),
        ("county", pa.string()), ("city", pa.string()), ("zip", pa.string()),
        ("sector", pa.string()), ("control", pa.string()),
        ("level", pa.string()), ("status", pa.string()),
        ("open", pa.string()), ("closed", pa.string()),
    ]
    write_all(table, fields, target)
