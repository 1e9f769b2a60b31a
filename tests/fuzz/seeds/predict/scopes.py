class A:
  def f(self):
    x = super().f(); global q; del x
    def g():
      nonlocal self
      return self
    return lambda k=x: [k for k in g()]
