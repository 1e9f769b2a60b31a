/*
 * trace.h - the event log of a run (model run --trace).
 */
#ifndef RUNTIME_MODEL_TRACE_H
#define RUNTIME_MODEL_TRACE_H

#include "runtime-model/machine.h"

void trace_birth(struct machine *m, struct obj *o);
void trace_death(struct machine *m, struct obj *o);
void trace_note(struct machine *m, const char *what, struct obj *o);
void trace_collection(struct machine *m, uint32_t generation, uint64_t found);

#endif
