class Test:
    def compared(self, make):
        one = make()
        two = make()  #! del make
        self.assertNotEqual(id(one), id(two))  #! del self, one, two
        print("done")

    def remembered(self, make):
        one = make()
        number = id(one)  #! keep one EDL702
        two = make()  #! del make
        self.assertNotEqual(number, id(two))
