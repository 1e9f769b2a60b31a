import tensorflow as tf


def numbers():
    rows = tf.abs(tf.zeros(9))
    print(rows)  #! del rows safe
    work()
    return 1


def unknown(source):
    rows = tf.abs(source)  #! del source
    print(rows)  #! del rows unsafe
    work()
    return 1
