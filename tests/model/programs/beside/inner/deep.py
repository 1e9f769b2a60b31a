from .. import leaf, shared
from . import make as build

made = build("deep")


def show():
    return __name__, len(shared), leaf.kept.name
