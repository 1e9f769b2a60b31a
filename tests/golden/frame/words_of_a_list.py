"""Names that a build script exports, one by one or in a list."""


def one():
    env = Environment()
    log(env)  #! keep env EDL403
    Export("env")  #! del env
    work()
    work()


def keyword():
    env = Environment()
    other = Environment()
    log(env, other)  #! del other; keep env EDL403
    SConscript("x", exports=["env"])  #! del env
    work()
    work()


def unknown(names):
    env = Environment()
    log(env)  #! keep env EDL403
    Export(names)  #! del names, env
    work()
    work()


def own(env):
    def Export(name):
        return name
    rows = env.rows  #! del env
    log(rows)  #! del rows
    Export("rows")  #! del Export
    work()
    work()
