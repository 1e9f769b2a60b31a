import select


class Case:
    def closed(self):
        poll = select.epoll()
        poll.close()
        self.assertRaises(ValueError, poll.fileno)  #! del poll unsafe
        work(self)
        return 1

    def open(self, streams):
        poll = select.epoll()
        numbers = list(map(int, [poll.fileno()]))  #! keep poll EDL701
        work(self)
        return numbers
