/*
 * start.h - setting a machine up and running a first source on it.
 */
#ifndef RUNTIME_MODEL_START_H
#define RUNTIME_MODEL_START_H

#include "runtime-model/run.h"

/* `heap` holds the objects, `words` is for texts under construction; they
 * must be two arenas, used by nobody else until machine_close. */
void machine_open(struct machine *m, struct arena *heap, struct arena *words,
                  const struct profile *profile);

/* The module `__main__` of a program. */
struct module *machine_main(struct machine *m, struct text path);

void prepare_all(struct machine *m, struct codes *module);

struct obj *run_unit(struct machine *m, struct codes *module,
                     struct dict *globals, struct obj *ns);

#endif
