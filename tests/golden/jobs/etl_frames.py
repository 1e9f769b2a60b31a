#! nothing
#! options: --min-gain medium
# What a day of sales becomes: a table of totals, saved and sent on.
import json

import pandas as pd


def load(path):
    raw = open(path).read()
    records = json.loads(raw)
    frame = pd.DataFrame(records)
    frame["day"] = pd.to_datetime(frame["day"])
    totals = frame.groupby("shop").agg({"amount": "sum"})
    totals.to_parquet("totals.parquet")
    send_report(totals)
    return totals


def join(orders_path, shops_path, target):
    orders = pd.read_csv(orders_path)
    shops = pd.read_csv(shops_path)
    joined = orders.merge(shops, on="shop")
    joined = joined.dropna()
    joined.to_csv(target)
    notify(target)
    upload(target)


def options(path):
    with open(path) as f:
        settings = json.load(f)
    level = settings["level"]
    for step in STEPS:
        run(step, level)
