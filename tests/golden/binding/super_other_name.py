# The first parameter may have any name
class Child(Base):
    def fires(this, arg):
        look(this)  #! keep this EDL406
        super().close(arg)  #! del this, arg
        work()

    def quiet(this, arg):
        look(this)  #! del this
        super(Child, arg).close()  #! del arg
        work()
