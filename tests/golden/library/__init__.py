# The cases of this folder are modules of a package: others import them.
#! nothing
__version__ = "1.0"
