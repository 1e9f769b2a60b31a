print("beside begins", __name__, __package__)
from . import leaf
shared = [leaf.Thing("package")]
