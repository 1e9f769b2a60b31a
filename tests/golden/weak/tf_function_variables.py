import tensorflow as tf


def counted():
    count = tf.Variable(0)
    value = count.read_value()  #! keep count EDL506
    work()
    return value


def constant():
    count = tf.constant(0)
    value = count.numpy()  #! del count
    work()
    return value
