#! options: --min-gain medium
# Most tables that a program reads are small.  Those that it goes on with in
# another form are why it peaks, and those that are read like large ones.
import gc
import json

import pandas as pd
import torch
import xarray as xr
from bs4 import BeautifulSoup


def looks_up(path, orders):
    regions = pd.read_csv(path)
    orders["region"] = orders["shop"].map(regions["region"])
    orders["tax"] = orders["price"] * regions["tax"].mean()
    for shop in orders["shop"].unique():
        publish(shop, orders[orders["shop"] == shop])


def goes_through(path):
    table = pd.read_csv(path)
    names = []
    for _, row in table.iterrows():
        names.append(row["name"])
    for name in names:
        publish(name, fetch(name))


def columns(path):
    table = pd.read_csv(path)
    places = table[["lat", "lon"]].copy()
    for place in places:
        publish(place, fetch(place))


def melts(path):
    table = pd.read_csv(path)
    long = table.melt(id_vars=["day"]).dropna()
    for name in long["variable"].unique():
        publish(name, fetch(name), long[long["variable"] == name])


def keeps_some(path):
    table = pd.read_csv(path)
    some = table[table["year"] > 2000]
    for name in some["variable"].unique():
        publish(name, fetch(name), some[some["variable"] == name])


def joins(path, other_path):
    orders = pd.read_csv(path)
    shops = pd.read_csv(other_path)
    joined = orders.merge(shops, on="shop")
    for name in joined["shop"].unique():
        publish(name, fetch(name), joined[joined["shop"] == name])


def packed(target):
    first = note(__name__)
    del first
    table = pd.read_csv("events.csv.gz")
    total = table["price"].sum()  #! del table
    for name in all_names():
        publish(name, fetch(name), total)


def is_raw(path):
    raw_events = pd.read_csv(path)
    total = raw_events["price"].sum()
    for name in all_names():
        publish(name, fetch(name), total)


def sheet(path):
    table = pd.read_excel(path)
    long = table.melt(id_vars=["day"]).dropna()
    for name in long["variable"].unique():
        publish(name, fetch(name), long[long["variable"] == name])


def when_asked(path):
    weather = xr.open_dataset(path)
    mean = weather.sel(name="t2m").mean()
    for name in all_names():
        publish(name, fetch(name), mean)


def listed(engine):
    found = pd.read_sql("SELECT * FROM shops", engine).to_dict("records")
    names = {row["name"] for row in found}
    for name in names:
        publish(name, fetch(name))


def settings_of(path):
    with open(path) as f:
        banned = json.load(f)
    kept = clean(LOGS, banned=banned)
    for name in kept:
        publish(name, fetch(name))


def whole_tree(text):
    soup = BeautifulSoup(text)
    tables = soup.find_all("table")
    for table in tables:
        publish(table, fetch(table))


def moves_batches(model, loader):
    for images, labels in loader:
        images = images.cuda(non_blocking=True)
        found = model(images)
        publish(found, labels)
        report(found)
