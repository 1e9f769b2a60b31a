# What it shows: the shape of a training loop.  Activations, loss and gradients
# of a step are alive while the next batch is loaded and run forward.
# origin: O2 O3
# expect: provable del hidden in train
# expect: provable del grads in train
# expect: peak 0.80
# expect: held 0.95
# expect: earlier hidden in train
# expect: earlier grads in train
"""Fit a line of weights to noise, batch by batch."""

from array import array

SIZE = 20000


class Tensor:
    """A vector with its own memory, as a framework would hand out."""

    def __init__(self, values):
        self.values = array("d", values)

    def map(self, function):
        return Tensor(function(value) for value in self.values)


class Model:
    def __init__(self):
        self.scale = 0.5
        self.shift = 0.0

    def forward(self, batch):
        scale, shift = self.scale, self.shift
        return batch.map(lambda value: value * scale + shift)

    def backward(self, batch, hidden):
        pairs = zip(batch.values, hidden.values)
        return Tensor(out - 2.0 * value for value, out in pairs)

    def step(self, grads):
        mean = sum(grads.values) / len(grads.values)
        self.scale -= 0.1 * mean
        self.shift -= 0.01 * mean


def load(step):
    return Tensor((i * (step + 3)) % 17 / 17.0 for i in range(SIZE))


def loss_of(hidden):
    return sum(value * value for value in hidden.values) / SIZE


def train(model, steps):
    history = []
    for step in range(steps):
        batch = load(step)
        hidden = model.forward(batch)
        loss = loss_of(hidden)
        grads = model.backward(batch, hidden)
        model.step(grads)
        history.append(round(loss, 4))
    return history


def main():
    model = Model()
    for loss in train(model, 5):
        print("loss", loss)
    print("scale", round(model.scale, 4))


if __name__ == "__main__":
    main()
