# A number of the system is no address: a parameter is its caller's, also where
# a function of the file asks it for the number. Memory is another matter.
import ctypes


class Loop:
    def ensure(self, sock):
        fd = sock  #! del sock
        if not isinstance(fd, int):
            fd = int(fd.fileno())
        self.table[fd] = 1

    def forward(self, sock):
        self.ensure(sock)  #! del sock unsafe EDL701
        print(self)

    def made(self):
        sock = make()
        self.ensure(sock)  #! keep sock EDL701
        print(self)

    def point(self, array):
        self.table[0] = ctypes.addressof(array)  #! keep array EDL701
        print(self)

    def forward_memory(self, array):
        self.point(array)  #! keep array EDL701
        print(self)
