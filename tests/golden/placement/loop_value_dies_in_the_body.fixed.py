def train(batches, model):
    for batch in batches:
        out = model(batch)  #! del batch
        del batch
        report(out)  #! del out; del batches, model
        del out
    del batches, model
    finish()
