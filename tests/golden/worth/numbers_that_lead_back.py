#! options: --min-gain medium
#! nothing
# The places of a batch count on from all the ones before, and these from the
# places: what is large here leads back to itself, and nothing of it is.
def numbered(batches, use):
    at = 0

    def walk():
        nonlocal at
        for batch in batches:
            places = [at + i for i in range(len(batch))]
            at += len(places)
            use(at)
            yield places, batch

    return walk
