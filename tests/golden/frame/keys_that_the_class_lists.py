class Pipe:
    _names = ["latents", "embeds"]

    def check(self, steps, wanted=None):
        if steps < 1:  #! del self, wanted
            raise ValueError(steps)  #! del steps
        if wanted is not None and not all(k in self._names for k in wanted):  #! del self
            raise ValueError(wanted)

    def run(self, make, steps, on_step, wanted=("latents",)):
        if on_step.names:
            wanted = on_step.names
        self.check(steps, wanted=wanted)  #! del self; keep steps EDL403
        prompt = make()
        embeds = make(prompt)
        latents = make(prompt)  #! del make, prompt
        given = {}
        for k in wanted:
            given[k] = locals()[k]  #! del k; del steps, wanted
        return on_step(given)

    def at_once(self, make, on_step, wanted):
        if not all(k in self._names for k in wanted):  #! del self, make, on_step
            raise ValueError(wanted)  #! del self
        prompt = make()
        latents = make(prompt)  #! del make, prompt
        for k in wanted:
            on_step(locals()[k])  #! del k

    def twice(self, make, on_step, wanted):
        self.check(1, wanted)  #! del self
        for k in make():
            on_step(k)  #! del k
        prompt = make()
        latents = make(prompt)  #! del make, prompt
        for k in wanted:
            on_step(locals()[k])  #! del k

    def changed(self, make, on_step, wanted):
        self.check(1, wanted)  #! keep self EDL401
        prompt = make()
        latents = make(prompt)  #! keep prompt EDL401
        for k in wanted:
            if on_step:
                k = on_step(k)
            make(locals()[k])  #! del k

    def too_late(self, make, on_step, wanted):
        self.check(1, wanted)  #! keep self EDL401
        wanted += on_step.names
        prompt = make()
        latents = make(prompt)  #! keep make EDL401; keep prompt EDL401
        for k in wanted:
            on_step(locals()[k])  #! del k

    def perhaps(self, make, on_step, wanted):
        try:
            self.check(1, wanted)  #! keep self EDL401
        except ValueError as error:
            on_step(error)
        prompt = make()
        latents = make(prompt)  #! keep make EDL401; keep prompt EDL401
        for k in wanted:
            on_step(locals()[k])  #! del k


class Wider(Pipe):
    _names = ["latents", "embeds", "steps"]


class Asked:
    _asked = ["latents"]

    def check_asked(self, wanted):
        if not all(k in self._asked for k in wanted):  #! del self
            raise ValueError(wanted)

    def run(self, make, on_step, wanted):
        self.check_asked(wanted)  #! keep self EDL401
        prompt = make()
        latents = make(prompt)  #! keep make EDL401; keep prompt EDL401
        for k in wanted:
            on_step(locals()[k])  #! del k


class Lax(Asked):
    def check_asked(self, wanted):
        pass
