#! nothing
#! options: --min-gain medium
# While a graph is built its tensors are names; the rest of the file is called
# in between.
import numpy as np
import tensorflow as tf


def graph(ids, table, width):
    with tf.variable_scope("embeddings"):
        embeddings = tf.get_variable("table", [width, width])
        part = tf.slice(embeddings, [0, 0], [width, -1])
        for name in all_names():
            part = publish(name, part, fetch(name))
    return part


def restore(path, model):
    arrays = np.load(path + ".npy")
    model.assign(arrays)
    for name in all_names():
        model.publish(name, fetch(name))
