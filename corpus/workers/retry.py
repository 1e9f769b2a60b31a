# What it shows: a job that is tried again.  What the failed try had prepared
# lives while the next try prepares its own.
# origin: O2 O3
# expect: provable del request in deliver
# expect: held 0.98
# expect: earlier request in deliver
"""Send large requests over a line that fails now and then."""

from array import array


class Line:
    def __init__(self):
        self.sent = 0

    def send(self, request):
        self.sent += 1
        if self.sent % 3 == 1:
            raise OSError("line is busy")
        return len(request) + self.sent


def prepare(number):
    return array("I", (i * number for i in range(30000)))


def deliver(line, number):
    for attempt in range(5):
        request = prepare(number)
        try:
            answer = line.send(request)
        except OSError as error:
            print("job", number, "try", attempt, error)
            continue
        print("job", number, "answer", answer)
        return answer
    return None


def main():
    line = Line()
    answers = [deliver(line, number) for number in range(1, 6)]
    print(answers)


if __name__ == "__main__":
    main()
