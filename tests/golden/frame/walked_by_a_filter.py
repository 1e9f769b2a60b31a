# A method that nobody here is seen to call looks at whoever is on the stack
import logging
import sys

log = logging.getLogger(__name__)


class Locals(logging.Filter):
    def filter(self, record):
        frame = sys._getframe()
        while frame:
            record.seen = dict(frame.f_locals)
            frame = frame.f_back
        return True


def tells(rows: list):
    total = len(rows)  #! keep rows EDL407
    log.warning("x")  #! del rows
    print(total)
