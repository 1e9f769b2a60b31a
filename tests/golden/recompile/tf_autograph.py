import tensorflow as tf


def step(rows):
    n = tf.reduce_sum(rows)  #! keep rows EDL811
    work()
    return n


graph = tf.autograph.to_graph(step)


def plain(rows):
    n = measure(rows)  #! del rows
    work()
    return n
