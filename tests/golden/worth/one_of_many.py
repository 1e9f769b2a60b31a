#! options: --min-gain medium
# What is left of the last round of a loop is small beside all that was made of
# it; two pictures at a time are not too many, two tables are.
import gc
import cv2
import pandas as pd


def film(path, count):
    reader = open_film(path)
    for number in range(count):
        there, image = reader.read()
        show(image)


def tables(paths, target):
    first = note(__name__)
    del first
    totals = []
    for path in paths:
        table = pd.read_parquet(path)
        totals.append(table["amount"].sum())  #! del table
    publish(totals, target)


def steps(paths):
    for path in paths:
        img = cv2.imread(path)
        small = cv2.resize(img, None, fx=0.5, fy=0.5)
        sharp = cv2.filter2D(small, -1, KERNEL)
        publish(sharp)
