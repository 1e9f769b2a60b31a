# What it shows: three stages of a CSV job, each of which keeps its input alive
# to the end of the function although only its output is used further.
# origin: O1 O2 O3
# expect: del raw in load_sales
# expect: del lines in load_sales
# expect: del rows in load_sales
# expect: at most 4
# expect: peak 0.75
# expect: held 0.80
"""Read sales, clean them, sum them by region."""

import csv


def export(count):
    """What the shop sends: one text of COUNT sales."""
    regions = ("north", "south", "east", "west")
    lines = ["id,region,amount,note"]
    for i in range(count):
        lines.append(
            "%d,%s,%d.%02d,order %d of the day"
            % (i, regions[i % 4], i * 7 % 900, i % 100, i)
        )
    return "\n".join(lines)


def clean(row):
    return {
        "id": int(row["id"]),
        "region": row["region"].upper(),
        "cents": int(row["amount"].replace(".", "")),
    }


def load_sales(count):
    raw = export(count)
    lines = raw.splitlines()
    rows = list(csv.DictReader(lines))
    sales = []
    for row in rows:
        sales.append(clean(row))
    totals = {}
    for sale in sales:
        region = sale["region"]
        totals[region] = totals.get(region, 0) + sale["cents"]
    index = {sale["id"]: [sale["cents"] + k for k in range(8)] for sale in sales}
    best = max(index, key=lambda key: index[key][0])
    return totals, len(index), best


def main():
    totals, count, best = load_sales(5000)
    for region in sorted(totals):
        print(region, totals[region])
    print(count, "sales, best", best)


if __name__ == "__main__":
    main()
