#! options: --min-gain medium
# The same in a package that offers something is called by who knows whom.
import gc
import pandas as pd


def report(path):
    table = pd.read_csv(path)
    wide = table.pivot(index="a", columns="b")
    return wide.sort_index()


class Data(Dataset):
    def process(self):
        first = note(__name__)
        del first
        table = pd.read_parquet(self.path)
        names = table["name"].tolist()  #! del table
        for name in names:
            publish(name)
        self.save(names)
