#! options: --min-gain medium
# What is computed from something large is large, one of several results or a
# view in between notwithstanding; sizes may come from its length.
import gc
import csv
import json
import wave
from collections import defaultdict

import librosa
import numpy as np
import rasterio
from sklearn.preprocessing import StandardScaler


def read_wave(path):
    with wave.open(path, "rb") as w:
        rate = w.getframerate()
        frames = w.readframes(w.getnframes())
    samples = np.frombuffer(frames, dtype=np.int16).astype(np.float64)
    return rate, samples


def spectrogram(path, target, size=1024, hop=256):
    rate, samples = read_wave(path)
    n = 1 + (len(samples) - size) // hop
    out = np.empty((n, size // 2 + 1))
    for i in range(n):
        part = samples[i * hop:i * hop + size] * 0.5
        out[i] = np.abs(np.fft.rfft(part))
    db = 20 * np.log10(out + 1e-10)
    np.savez_compressed(target, db=db, rate=rate)


def few(path, target):
    rate, width = read_header(path)
    out = np.empty((8, 4))
    for i in range(8):
        out[i] = rate * width
    db = 20 * np.log10(out + 1e-10)
    np.savez_compressed(target, db=db, rate=rate)


def slope(path, target):
    with rasterio.open(path) as source:
        elevation = source.read(1).astype("float32")
    dy, dx = np.gradient(elevation, 30.0)
    angle = np.degrees(np.arctan(np.hypot(dx, dy)))
    np.save(target, angle)


def mel(path):
    audio, rate = librosa.load(path)
    spectrum = np.abs(librosa.stft(audio))
    bands = librosa.feature.melspectrogram(S=spectrum, sr=rate)
    db = librosa.power_to_db(bands)
    return db.mean(axis=1)


def ranked(path):
    vectors = np.load(path).astype(np.float32)
    unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)  #! del vectors
    similarity = unit @ unit.T
    np.fill_diagonal(similarity, -1)
    order = np.argsort(-similarity, axis=1)[:, :9]
    return order


def groups(path, target):
    with open(path, newline="") as f:
        rows = list(csv.DictReader(f))
    grouped = defaultdict(list)
    for row in rows:
        grouped[row["key"]].append(float(row["value"]))
    result = {k: (min(v), max(v)) for k, v in grouped.items()}
    publish(target, result)
    for k in sorted(result):
        publish(k, result[k])


def index(path, server):
    with open(path, "rb") as f:
        raw = f.read()
    features = json.loads(raw.decode("utf-8"))["features"]
    areas = {}
    for feature in features:
        areas[feature["id"]] = feature["area"]
    server.areas = areas
    server.serve_forever()


def version(path, server):
    with open(path, "rb") as f:
        number = json.load(f)["version"]
    server.version = number
    server.serve_forever()
