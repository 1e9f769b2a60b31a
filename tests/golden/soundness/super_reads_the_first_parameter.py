class A(B):
    def f(self, x):
        g(self)  #! keep self EDL406
        h(x)  #! del x
        super().f()  #! del self
        work()
