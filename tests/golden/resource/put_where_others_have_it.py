import os
import subprocess


class Pool:
    def takes_out_of_another(self, command):
        env = os.environ.copy()
        if "TRACE" in env:
            del env["TRACE"]
        child = subprocess.Popen(command, env=env)  #! del command, env
        self.children.append(child)  #! del self, child
        work()
        return 1

    def puts_another_there(self, command):
        child = subprocess.Popen(command)  #! del command
        self.children.append(child)  #! keep child EDL601
        work()
        self.children = []  #! del self
        more()
        return 1

    def puts_another_there_before(self, command):
        self.children = []
        child = subprocess.Popen(command)  #! del command
        self.children.append(child)  #! del self, child
        work()
        return 1

    def takes_it_out_by_another_name(self, command):
        child = subprocess.Popen(command)  #! del command
        self._children.append(child)  #! keep child EDL601
        work()
        self.children.clear()  #! del self
        more()
        return 1

    def takes_out_of_one_that_lies_there(self, command):
        found = {}
        self.all.append(found)
        child = subprocess.Popen(command)  #! del command
        self.all[0]["it"] = child  #! keep child EDL601; del self
        work()
        found.clear()  #! del found
        more()
        return 1
