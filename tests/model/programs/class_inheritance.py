# Finalizers along the class order.
class A:
    def __del__(self):
        print("A")

class B(A):
    def __del__(self):
        print("B")
        super().__del__()

class C(A):
    def __del__(self):
        print("C")
        super().__del__()

class D(B, C):
    pass

D()
x = C()
x = None
