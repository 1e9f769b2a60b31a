#! options: --min-gain medium
# Vectors of texts, and what is near to what.
import gc
import json

import numpy as np


def embed(path, model, target):
    with open(path) as f:
        texts = [json.loads(line)["text"] for line in f]
    embeddings = model.encode(texts)
    lengths = np.linalg.norm(embeddings, axis=1, keepdims=True)
    unit = embeddings / lengths
    np.save(target, unit)
    for name in INDEXES:
        build_index(name, target)


def nearest(path, question):
    vectors = np.load(path)
    scores = vectors @ question  #! del vectors
    best = scores.argsort()[-10:]  #! del scores
    for place in best:
        explain(place)
