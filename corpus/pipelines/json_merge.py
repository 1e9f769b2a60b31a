# What it shows: two feeds are decoded and merged; the text of each feed and
# the decoded feeds stay until the merged list has been written out.
# origin: O1 O2 O3
# expect: provable del stock_text in merge
# expect: provable del price_text in merge
# expect: peak 0.80
# expect: held 0.80
"""Merge a stock feed and a price feed into one catalogue."""

import json


def stock_feed(count):
    return json.dumps(
        [
            {"sku": "A%06d" % i, "stock": i % 37, "shelf": "shelf-%d" % (i % 90)}
            for i in range(count)
        ]
    )


def price_feed(count):
    return json.dumps(
        {"A%06d" % i: {"price": i * 13 % 5000, "tax": 19} for i in range(count)}
    )


def join(stock, prices):
    items = []
    for entry in stock:
        price = prices.get(entry["sku"])
        if price is None:
            continue
        items.append((entry["sku"], entry["stock"], price["price"]))
    return items


def render(items):
    lines = []
    for sku, stock, price in items:
        line = "%s;%d;%d.%02d" % (sku, stock, price // 100, price % 100)
        lines.append(line.ljust(150))
    return "\n".join(lines)


def merge(count):
    stock_text = stock_feed(count)
    stock = json.loads(stock_text)
    price_text = price_feed(count)
    prices = json.loads(price_text)
    items = join(stock, prices)
    text = render(items)
    copies = [text.encode("utf-8"), text.encode("utf-16"), text.encode("utf-32")]
    checksum = 0
    for copy in copies:
        checksum = (checksum * 31 + len(copy)) % 1000003
    return len(items), checksum


def main():
    count, checksum = merge(6000)
    print(count, "items, checksum", checksum)


if __name__ == "__main__":
    main()
