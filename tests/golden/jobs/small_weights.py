#! options: --min-gain medium
# What is called weights, or set into a network, and is small or still there
import gc
import pandas as pd
import torch
from numpy import ndarray
from safetensors.torch import load_file


def adapter_only(folder, model, loader):
    adapter = load_file(folder / "adapter.safetensors")
    model.load_state_dict(adapter, strict=False)
    for batch in loader:
        evaluate(model, batch)


def of_a_form(folder, model, loader):
    lora_state_dict = load_file(folder / "lora.safetensors")
    model.load_state_dict(lora_state_dict, strict=False)
    for batch in loader:
        evaluate(model, batch)


def scheduler_only(path, scheduler, loader):
    scheduler_state = torch.load(path, map_location="cpu")
    scheduler.load_state_dict(scheduler_state)
    for batch in loader:
        evaluate(scheduler, batch)


def last_layer(path, model, head, loader):
    saved = torch.load(path, map_location="cpu")
    head.load_state_dict(saved["head"])
    for batch in loader:
        evaluate(model, head, batch)


def last_layer_as_well(path, model, head, loader):
    saved = torch.load(path, map_location="cpu")
    model.load_state_dict(saved["model"])
    head.load_state_dict(saved["head"])  #! del saved
    for batch in loader:
        evaluate(model, head, batch)


def all_of_it(path, packed):
    raw = torch.load(path, map_location="cpu")
    state = raw.get("state_dict") or raw
    for name, part in unpack(packed).items():
        compare(name, part, state)
    return state


def best_so_far(model, loader, epochs):
    best = None
    for epoch in range(epochs):
        if train(model, loader, epoch):
            best = {name: part.clone() for name, part in model.state_dict().items()}
    return best


def mixed_columns(path):
    raw = pd.read_csv(path, low_memory=False)
    table = raw.dropna(subset=["id"])
    for key, group in table.groupby("id"):
        publish(key, group)


def damaged(paths, result):
    for number, path in enumerate(paths):
        plane = torch.load(path)
        if not isinstance(plane, ndarray):
            complain(path)
            for name in names_in(path):
                publish(name, path)
            continue
        result[number] = plane[1:]


def entries_live_on(path, loader):
    oracle = torch.load(path, map_location="cpu")
    chances = oracle["chances"].float()
    for batch in loader:
        evaluate(chances, batch)


def entries_are_moved(path, device, loader):
    blob = torch.load(path, map_location="cpu")
    features = blob["features"].float().to(device)
    for batch in loader:
        evaluate(features, batch)


def entries_in_a_list(paths):
    found = []
    for path in paths:
        data = torch.load(path)
        found.append(data["chances"])
        work(path, found)
    return merge(found)


def entries_in_a_set(path, loader):
    saved = torch.load(path)
    pairs = TensorDataset(saved["images"], saved["labels"])
    for batch in loader:
        evaluate(pairs, batch)


def one_column(paths, known):
    for path in paths:
        table = pd.read_parquet(path, columns=["id"])
        known.update(table["id"].unique())
        publish(known, path)


def views(path):
    import anndata

    cells = anndata.read_h5ad(path)
    some = cells[cells.obs["donor"] == 1]
    for name in names_in(path):
        publish(name, some)
    return some


def on_demand(path):
    import anndata

    cells = anndata.read_h5ad(path, backed="r")
    genes = cells.var_names.tolist()
    for name in names_in(path):
        publish(name, genes)


def copied(path):
    import anndata

    cells = anndata.read_h5ad(path)
    some = cells[cells.obs["donor"] == 1].copy()
    for name in names_in(path):
        publish(name, some)


def skipped(paths, log):
    for path in paths:
        image = torch.load(path)
        if image.ndim != 3 or not path:
            log.warning("no volume: %s", image.shape)
            continue
        work(image, path)
