# -*- coding: latin-1 -*-
def f(g):
    x = g("é")
    g(x)  #! del x
    del x
    g("ü")
