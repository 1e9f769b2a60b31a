#! options: --min-gain medium
# Arrays, volumes and tables that are read whole, and what is made of them.
import gc
import nibabel
import numpy as np
import pandas as pd
import scipy.sparse
import scanpy
import torch
from PIL import Image


def volume(path, masks):
    scan = nibabel.load(path).get_fdata()
    smooth = np.tanh(scan)  #! del scan
    for mask in masks:
        measure(smooth, mask)


def vectors(path, questions):
    vectors = np.load(path)
    scores = vectors @ weights_of(questions)  #! del vectors
    for question in questions:
        answer(question, scores)


def stacked(paths):
    images = [np.load(path) for path in paths]
    whole = np.stack(images)  #! del images
    for path in paths:
        publish(path, whole)


def columns(path, shops):
    sales = pd.read_parquet(path)
    wide = sales.pivot(index="day", columns="shop")  #! del sales
    for shop in shops:
        forecast(wide, shop)


def packed(shops):
    events = pd.read_csv("events.csv.gz")
    clean = events.dropna()  #! del events
    for shop in shops:
        forecast(clean, shop)


def many_files(paths, shops):
    parts = [pd.read_parquet(path) for path in paths]
    table = pd.concat(parts)  #! del parts
    for shop in shops:
        forecast(table, shop)


def cells(path, genes):
    raw = scanpy.read_h5ad(path)
    counts = raw.X.copy()
    normal = np.log1p(counts)
    for gene in genes:
        compare(normal, gene)


def graph(path, nodes):
    links = scipy.sparse.load_npz(path)
    neighbours = count_all(links)
    for node in nodes:
        visit(node, neighbours)


def features(path, model, loader):
    embedding = torch.load(path)
    x = torch.cat([model.first, embedding], dim=-1)  #! del embedding
    for batch in loader:
        train(model, x, batch)


def written_down(pages, target):
    sheet = Image.new("RGB", (8192, 8192))
    paste_all(sheet, pages)
    sheet.save(target)  #! del sheet
    for page in pages:
        archive(page)


def counted(count, probes):
    grid = np.zeros((count, count))
    fill(grid)
    total = grid.sum()  #! del grid
    for probe in probes:
        measure(probe, total)


def gathered(count):
    rows = [{"number": number, "square": number * number} for number in range(count)]
    table = pd.DataFrame(rows)  #! del rows
    for name in names():
        look_up(name, table)


def mapped(path, parts):
    data = np.load(path, mmap_mode="r")
    total = data.sum()
    for part in parts:
        measure(part, total)


def pickled(path, parts):
    data = np.load(path, allow_pickle=True)
    total = data.item()
    for part in parts:
        measure(part, total)


def a_row(path, cameras):
    T = np.load(path)
    turned = T @ T.T
    for camera in cameras:
        measure(camera, turned)


def a_table(path, shops):
    prices = pd.read_csv(path)
    clean = prices.dropna()
    for shop in shops:
        forecast(clean, shop)


def a_text(path, words):
    with open(path) as f:
        text = f.read()
    lines = text.splitlines()
    for word in words:
        look_up(word, lines)


def a_reply(session, words):
    reply = session.get("words")
    rows = reply.json()
    for word in words:
        look_up(word, rows)


def one_picture(path, words):
    picture = Image.open(path)
    small = picture.resize((64, 64))
    for word in words:
        look_up(word, small)


def distances(points, words):
    apart = pdist(points)
    near = apart < 3
    for word in words:
        look_up(word, near)


def drawn(path, axes):
    data = np.load(path)
    total = data.sum()
    axes.bar(total)
    print(total)


def parts_stay(path, steps):
    saved = torch.load(path)
    X, y = saved["X"], saved["y"]
    for step in steps:
        train(X, y, step)


def views_stay(paths):
    images = []
    for path in paths:
        image = np.load(path)
        images.append(image[None])
        report(path)
    return images


def plot_totals(path, words):
    data = np.load(path)
    total = np.log(data)
    for word in words:
        look_up(word, total)


def masks_of_nuclei(folder, names, whole):
    for name in names:
        msk = nibabel.load(folder + name).get_fdata()
        publish(whole, np.where(msk > 0, 1, 0))
        measure(whole)


def labels_alone(path, words):
    y_raw = pd.read_parquet(path)
    y_train = y_raw["label"].values.astype(int)
    for word in words:
        forecast(y_train, word)
