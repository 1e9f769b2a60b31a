# without arguments it reads the first parameter from the frame


class Child(Base):
    def fires(self, arg):
        look(self)  #! keep self EDL406
        super().close(arg)

    def quiet(self, arg):
        super(Child, arg).close()  #! del arg
        work()
