# A package with nothing in this file is a program of many modules.
#! nothing
