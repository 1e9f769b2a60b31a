# super() without arguments reads the first parameter
# expect: closed
# broken: Error
# rule: EDL406
class Base:
    def close(self):
        print("closed")


class Child(Base):
    def close(self):
        self.done = True  # naive: del self
        super().close()


Child().close()
