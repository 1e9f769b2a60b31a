/*
 * strand.h - the threads of a program.
 *
 * Each has a stack of its own, so that it can wait wherever it is, also in a
 * `with`, a sort or a finalizer.  Only one runs at a time, and it goes on until
 * it waits or ends: what runs when depends on the program alone.  That is what
 * CPython does as well, as long as nothing takes longer than the interval
 * after which it lets another thread have a go.  Time is counted, not spent:
 * when all wait, the clock is set to the moment for which the first of them
 * waits; if none waits for a moment, the run is cut.
 *
 * What the running one needs is in the machine itself; of the others it is
 * kept here.  Locks and queues are written in Python (prelude/_thread.py).
 */
#ifndef RUNTIME_MODEL_STRAND_H
#define RUNTIME_MODEL_STRAND_H

#include "runtime-model/machine.h"

/* Let go of all that still wait: what their frames hold goes, no code runs.
 * Nothing may be started after that. */
void strands_close(struct machine *m);

/* References that the waiting ones have beside those of their frames: the
 * exceptions they handle.  And these frames, innermost first. */
void strands_visit(struct machine *m,
                   void (*visit)(struct machine *m, const struct frame *f,
                                 struct obj *handled, void *with),
                   void *with);

#endif
