# The cases of this folder are modules of a package: others import them.
#! nothing
LIMIT = 4096
