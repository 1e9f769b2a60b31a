#! options: --min-gain medium
# Thumbnails of a folder of photographs.
import numpy as np
from PIL import Image


def thumbnails(paths):
    scores = []
    for path in paths:
        photo = Image.open(path)
        pixels = np.asarray(photo)
        small = pixels[::4, ::4].copy()
        scores.append(score_of(small))
        save_thumbnail(path, small)
    return scores


def contact_sheet(paths, target):
    sheet = Image.new("RGB", (4096, 4096))
    for number, path in enumerate(paths):
        with Image.open(path) as photo:
            sheet.paste(photo, place_of(number))
    sheet.save(target)  #! del sheet
    for path in paths:
        archive(path)
