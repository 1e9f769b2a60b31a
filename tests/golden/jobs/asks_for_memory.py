#! options: --min-gain medium
# Who asks for memory back gets nothing of what is still held
import gc

import torch


def resume(model, path, device):
    saved = torch.load(path, map_location=device)
    model.load_state_dict(saved["model"])
    epoch = saved["epoch"]  #! del saved
    torch.cuda.empty_cache()
    return epoch


def resume_and_go(model, path, device):
    saved = torch.load(path, map_location=device)
    model.load_state_dict(saved["model"])
    epoch = saved["epoch"]
    print(epoch)
    return epoch


def small(path):
    name = path.strip()
    print(name)
    gc.collect()
    return path
