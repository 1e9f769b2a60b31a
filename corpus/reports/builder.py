# What it shows: a report is gathered, laid out and rendered; what it was
# gathered from is needed only for the first of these steps.
# origin: O1 O2 O3
# expect: provable del entries in build_report
# expect: provable del sections in build_report
# expect: peak 0.80
# expect: held 0.80
"""Make a monthly report in three steps."""


def ledger(count):
    return [
        {"day": i % 30 + 1, "account": "acc-%d" % (i % 12), "cents": i * 17 % 10007}
        for i in range(count)
    ]


def group(entries):
    sections = {}
    for entry in entries:
        section = sections.setdefault(entry["account"], [])
        section.append((entry["day"], entry["cents"]))
    return sections


def lay_out(sections):
    lines = []
    for account in sorted(sections):
        lines.append("== %s ==" % account)
        for day, cents in sorted(sections[account]):
            lines.append("%02d %9.2f" % (day, cents / 100.0))
    return lines


def paginate(lines):
    pages = []
    for start in range(0, len(lines), 60):
        pages.append("\n".join(line.ljust(100) for line in lines[start : start + 60]))
    return pages


def build_report(count):
    entries = ledger(count)
    sections = group(entries)
    lines = lay_out(sections)
    pages = paginate(lines)
    html = []
    for page in pages:
        html.append("<pre>" + page.replace("\n", "<br>") + "</pre>")
    return len(pages), sum(map(len, html))


def main():
    pages, size = build_report(6000)
    print(pages, "pages,", size, "characters")


if __name__ == "__main__":
    main()
