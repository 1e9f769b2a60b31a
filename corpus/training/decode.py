# What it shows: the decoding loop that kept one step's logits through the
# next in many model libraries: `outputs` is only needed to pick a token.
# origin: O2 O3
# expect: provable del outputs in generate
# expect: peak 0.70
# expect: held 0.95
# expect: earlier outputs in generate
"""Pick tokens greedily from a toy language model."""

from array import array

VOCABULARY = 30000


class Outputs:
    def __init__(self, logits, states):
        self.logits = logits
        self.states = states


class Model:
    def __call__(self, tokens):
        last = tokens[-1]
        logits = array("d", [0.0]) * VOCABULARY
        for i in range(0, VOCABULARY, 7):
            logits[i] = (i * (last + 11)) % 1009
        states = array("d", logits)
        return Outputs(logits, states)


def pick(logits):
    best = max(logits)
    return logits.index(best)


def generate(model, prompt, length):
    tokens = list(prompt)
    while len(tokens) < length:
        outputs = model(tokens)
        token = pick(outputs.logits)
        tokens.append(token)
        if token == 0:
            break
    return tokens


def main():
    model = Model()
    print(generate(model, [1, 2, 3], 12))


if __name__ == "__main__":
    main()
