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


def train_on_texts(model, loader, optimizer, criterion):
    for batch, labels in loader:
        batch = batch.to("cuda")
        logits = model(batch)
        loss = criterion(logits, labels)
        loss.backward()
        report(logits.argmax(-1) == labels)  #! del logits
        optimizer.step()
        log(loss.item())


def resume(path, model, optimizer):
    checkpoint = torch.load(path)
    model.load_state_dict(checkpoint["model"])
    optimizer.load_state_dict(checkpoint["optimizer"])  #! del checkpoint
    for layer in model.layers:
        warm_up(layer)
