#! nothing
#! options: --min-gain medium
# A page for each customer, out of what the shop's service answers.
import requests


def monthly(customers, month):
    for customer in customers:
        reply = requests.get(address_of(customer, month))
        rows = reply.json()["rows"]
        page = [line_of(row) for row in rows]
        send(customer, "\n".join(page))


def overview(path, target):
    with open(path, "rb") as f:
        archive = f.read()
    book = unpack(archive)
    sheets = [sheet.title for sheet in book]
    for sheet in sheets:
        render(sheet, target)
