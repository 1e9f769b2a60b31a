#!/usr/bin/env python3
#! nothing
rows = [1, 2]
print(len(rows))
print(1)
