# What the probes of death_worker.py tell to.  Text for the beginning of a
# program that runs under CPython and on the model alike.
import gc as earlydel_gc
import sys as earlydel_sys
import weakref as earlydel_weakref

EARLYDEL_MOST = 20  # objects a place and run, or loops would outvote the rest


class EarlydelList(list):
    pass


class EarlydelDict(dict):
    pass


class EarlydelText(str):
    """Gives itself where a text that is no subclass would."""

    def __str__(self):
        return self

    def strip(self, *chars):
        return earlydel_same(self, str.strip(self, *chars))

    def lstrip(self, *chars):
        return earlydel_same(self, str.lstrip(self, *chars))

    def rstrip(self, *chars):
        return earlydel_same(self, str.rstrip(self, *chars))

    def replace(self, *words):
        return earlydel_same(self, str.replace(self, *words))

    def split(self, *words, **named):
        made = str.split(self, *words, **named)
        return [self] if made == [self] else made


def earlydel_same(text, made):
    return text if text == made else made


class EarlydelNumber(float):
    pass


EARLYDEL_ALIKE = {list: EarlydelList, dict: EarlydelDict, str: EarlydelText,
                  float: EarlydelNumber}


def earlydel_place(frame):
    """What it does just now; nothing that holds it."""
    return frame and (id(frame), frame.f_lineno)


class EarlydelActivation:
    """One call of a function of the module."""

    def __init__(self, code, is_generator):
        self.code = code
        self.is_generator = is_generator
        self.has_ended = False
        self.caller = None    # where it was then
        self.is_gone = False  # its variables, too


class EarlydelLast:
    """The variable of a call that goes last."""

    def __init__(self, activation):
        self.activation = activation

    def __del__(self):
        self.activation.is_gone = True


class EarlydelSeen:
    """One object that the variable of a place named."""

    def __init__(self, place, activation):
        self.place = place
        self.activation = activation
        self.death = None
        self.ref = None


class EarlydelWorld:
    """What the probes of one run tell."""

    def __init__(self):
        self.lines = EARLYDEL_LINES  # of this text: (old line, place)
        self.alone = None  # references to an object that nobody has
        self.alone = self.track([])
        self.begin(None)

    def begin(self, active):
        self.is_over = True
        self.active = active
        self.running = {}  # activations by identity of their frame
        self.held = None   # what was returned last
        self.alive = {}
        self.seen = []
        self.count = {}
        self.way = 0       # which probes were passed, in short
        self.is_over = False

    def enter(self, is_generator):
        frame = earlydel_sys._getframe(1)
        activation = EarlydelActivation(frame.f_code, is_generator)
        self.running[id(frame)] = activation
        self.held = None
        return EarlydelLast(activation)

    def leave(self, value):
        frame = earlydel_sys._getframe(1)
        activation = self.running.get(id(frame))
        if activation:
            activation.has_ended = True
            activation.caller = earlydel_place(frame.f_back)
        self.held = value
        return value

    def track(self, value):
        """The value, or one like it that can be followed."""
        if self.alone is None:
            return earlydel_sys.getrefcount(value)
        kind = EARLYDEL_ALIKE.get(type(value))
        if kind and earlydel_sys.getrefcount(value) == self.alone:
            return kind(value)
        return value

    def gap(self, place, value):
        if self.is_over:
            return False
        activation = self.running.get(id(earlydel_sys._getframe(1)))
        self.way = (self.way * 31 + place + 1) % 1000003
        self.held = None
        count = self.count.get(place, 0)
        known = self.alive.get((place, id(activation), id(value)))
        if activation and not known and count < EARLYDEL_MOST:
            self.watch(EarlydelSeen(place, activation), value)
        return place == self.active

    def watch(self, seen, value):
        key = seen.place, id(seen.activation), id(value)

        def died(_):
            if seen.death is None:
                self.alive.pop(key, None)
                seen.death = "later" if self.is_over else self.where(seen)
        try:
            seen.ref = earlydel_weakref.ref(value, died)
        except TypeError:
            return
        self.alive[key] = seen
        self.seen.append(seen)
        self.count[seen.place] = self.count.get(seen.place, 0) + 1

    def where(self, seen):
        """The line of the function, `del`, `end`, `later`; or `raised`."""
        frame = earlydel_sys._getframe(2)
        is_back = False  # right behind its end
        while frame:
            is_back = is_back or earlydel_place(frame) == seen.activation.caller
            if (self.running.get(id(frame)) is seen.activation and
                    frame.f_code is seen.activation.code):
                line, place = self.lines[frame.f_lineno]
                return str(line) if place is None else "del"
            frame = frame.f_back
        if seen.activation.has_ended:
            is_end = is_back and not seen.activation.is_gone
            return "end" if is_end else "later"
        return "later" if seen.activation.is_generator else "raised"

    def end(self):
        """Nothing is followed any more; the places seen."""
        self.held = None
        self.is_over = True
        return sorted({seen.place for seen in self.seen})

    def tell(self):
        told = {}
        if self.active is None:
            print("earlydel way", self.way)
        for seen in self.seen:
            if self.active is None or seen.place == self.active:
                number = told.get(seen.place, 0)
                told[seen.place] = number + 1
                print("earlydel death", seen.place,
                      int(self.active is not None), number,
                      seen.death or "later")

    def run(self, case, active):
        """Run it, with the `del` at one place or none; the places seen."""
        self.begin(active)
        try:
            case()
        except Exception as problem:
            print("earlydel wrong", repr(problem))
        return self.end()

    def measure(self, case):
        self.run(case, None)  # fills the caches
        places = self.run(case, None)
        self.tell()
        for place in places:
            self.run(case, place)
            self.tell()
        print("earlydel finished")

    def finish(self):
        """The end of a program that is measured as a whole."""
        self.end()
        self.tell()
        print("earlydel finished")


earlydel_gc.disable()
earlydel = EarlydelWorld()
earlydel.begin(EARLYDEL_ACTIVE)
