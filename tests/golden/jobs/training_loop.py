#! options: --min-gain medium
# A network in training, with a look at the other half after each epoch.
import torch


def train(model, loader, optimizer, criterion, epochs):
    for epoch in range(epochs):
        for images, labels in loader:
            outputs = model(images.cuda())  #! del images
            loss = criterion(outputs, labels.cuda())  #! del labels, outputs
            optimizer.zero_grad()
            loss.backward()  #! del loss
            optimizer.step()
        validate(model, epoch)


def resume(path, model, optimizer):
    checkpoint = torch.load(path)
    model.load_state_dict(checkpoint["model"])
    optimizer.load_state_dict(checkpoint["optimizer"])  #! del checkpoint
    for layer in model.layers:
        warm_up(layer)
