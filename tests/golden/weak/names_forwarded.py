import weakref

REGISTRY = []


def register(listener, name):
    REGISTRY.append((weakref.ref(listener), name))


def forward(**named):
    return register(**named)


def forward_all(*rest):
    return register(*rest)


def by_keyword(make):
    listener = make()
    name = make()  #! del make
    forward(listener=listener, name=name)  #! del name; keep listener EDL507
    print(REGISTRY)


def by_position(make):
    listener = make()  #! del make
    forward_all(listener, "x")  #! keep listener EDL507
    print(REGISTRY)


def with_rest(make, options):
    listener = make()
    name = make()  #! del make
    register(listener, name=name, **options)  #! del options, name; keep listener EDL507
    print(REGISTRY)
