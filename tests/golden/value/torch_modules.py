# a model
import sentence_transformers


def known(arg):
    value = sentence_transformers.SentenceTransformer(arg)  #! del arg
    print(value)  #! del value unsafe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
