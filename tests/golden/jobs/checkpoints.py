#! options: --min-gain medium
# Weights that were read are there twice until the name goes, or the function.
import torch
from safetensors.torch import load_file


def resume(path, model, optimizer, loader, epochs):
    saved = torch.load(path, map_location="cpu")
    model.load_state_dict(saved["model"])
    optimizer.load_state_dict(saved["optimizer"])  #! del saved
    for epoch in range(epochs):
        train_one(model, optimizer, loader, epoch)


def teacher(path, student, loader):
    tensors = load_file(path)
    elder = make_model("large")
    elder.load_state_dict(tensors)  #! del tensors
    distill_from = elder.eval()
    for batch in loader:
        distill(student, distill_from, batch)


def renamed(path, model, folder):
    saved = torch.load(path)
    weights = {name[7:]: part for name, part in saved["net"].items()}  #! del saved
    model.load_state_dict(weights)  #! del weights
    for name in names_in(folder):
        describe(model, name)


def by_hand(path, model, pictures):
    weights = read_weights(path)
    model.load_state_dict(weights)  #! del weights
    for picture in pictures:
        segment(model, picture)


def two_networks(first, second, clips):
    saved = torch.load(first)
    voice = Voice()
    voice.load_state_dict(saved["voice"])  #! del saved
    other = torch.load(second)
    tune = Tune()
    tune.load_state_dict(other["tune"])  #! del other
    for clip in clips:
        speak(voice, tune, clip)


def if_there(path, model, loader):
    if path:
        saved = torch.load(path)
        model.load_state_dict(saved)  #! del saved
    fit_all(model)
    train(model, loader)


def from_the_net(url, model, folder):
    saved = torch.hub.load_state_dict_from_url(url)
    model.load_state_dict(saved, strict=False)  #! del saved
    for name in names_in(folder):
        publish(name, model(name))


def by_from_pretrained(path, model, name):
    saved = torch.load(path)
    model.load_state_dict(saved["adapter"])  #! del saved
    tower = Tower.from_pretrained(name)
    return join(model, tower)


def shards(paths, target):
    for number, path in enumerate(paths):
        saved = torch.load(path)
        merged = merge(saved, number)
        write(merged, target)


def best_of(model, loader, epochs):
    best = None
    for epoch in range(epochs):
        if train(model, loader, epoch):
            best = {name: part.clone() for name, part in model.state_dict().items()}
    model.load_state_dict(best)
    for batch in loader:
        evaluate(model, batch)


def ends(path, model):
    saved = torch.load(path)
    model.load_state_dict(saved)
    model.eval()
    return model


def only_says(path, model):
    saved = torch.load(path)
    found = model.load_state_dict(saved, strict=False)
    print(found.missing_keys)
    for name in found.missing_keys:
        print(name)


def assigned(path, model, loader):
    saved = torch.load(path)
    model.load_state_dict(saved, assign=True)
    for batch in loader:
        evaluate(model, batch)


def its_own(model, loader):
    state = model.state_dict()
    model.load_state_dict(state)
    for batch in loader:
        evaluate(model, batch)


def elder_stays(elder, model, loader):
    model.load_state_dict(elder.state_dict())
    for batch in loader:
        evaluate(model, batch)


def a_few(layers, model, loader):
    part = {"weight": layers["weight"], "bias": layers["bias"]}
    model.load_state_dict(part)
    for batch in loader:
        evaluate(model, batch)


def the_same_tensors(checkpoint, model, loader):
    weights = rename_all(checkpoint)
    model.load_state_dict(weights)
    for batch in loader:
        evaluate(model, batch)


def a_step(path, scheduler, loader):
    steps = read_steps(path)
    scheduler.load_state_dict(steps)
    for batch in loader:
        evaluate(scheduler, batch)


def callers(saved, model, loader):
    model.load_state_dict(saved)
    for batch in loader:
        evaluate(model, batch)
