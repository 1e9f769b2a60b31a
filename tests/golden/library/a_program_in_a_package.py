#! options: --min-gain medium
# What has a `main` reads what it is for, wherever it lies.
import gc
import pandas as pd


def report(path):
    table = pd.read_parquet(path)
    wide = table.pivot(index="a", columns="b")  #! del table
    return wide.sort_index()


def main(path):
    publish(report(path))
