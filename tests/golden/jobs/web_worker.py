#! nothing
#! options: --min-gain medium
# Words of documents, counted as they are asked for.
import json

import requests


def work(queue, store):
    while True:
        job = queue.get()
        blob = store.fetch(job.key)
        text = blob.decode()
        tokens = text.split()
        counts = {}
        for token in tokens:
            counts[token] = counts.get(token, 0) + 1
        store.put(job.key, counts)
        queue.ack(job)


async def answer(request, session):
    name = request.query["name"]
    user = await session.find_user(name)
    await session.touch(user)
    return user.card()


def fetch_all(urls):
    for url in urls:
        resp = requests.get(url)
        body = resp.content
        doc = json.loads(body)
        rows = [normalize(row) for row in doc["items"]]
        store(rows)
