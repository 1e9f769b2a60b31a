#! options: --min-gain medium
# A network in training, with a look at the other half after each epoch.
import torch


def train(model, loader, optimizer, criterion, epochs):
    for epoch in range(epochs):
        for images, labels in loader:
            outputs = model(images.cuda())
            loss = criterion(outputs, labels.cuda())
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        validate(model, epoch)


def export(model, loader):
    for images, name in loader:
        images = normalize(images)
        features = model(images)
        publish(name, features)
        report(name, features.mean())


def resume(path, model, optimizer):
    checkpoint = torch.load(path)
    model.load_state_dict(checkpoint["model"])
    optimizer.load_state_dict(checkpoint["optimizer"])  #! del checkpoint
    for layer in model.layers:
        warm_up(layer)
