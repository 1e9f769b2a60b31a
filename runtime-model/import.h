/*
 * import.h - modules by their names: those of the interpreter, files of the
 * program's folder, the library written in Python.
 */
#ifndef RUNTIME_MODEL_IMPORT_H
#define RUNTIME_MODEL_IMPORT_H

#include "runtime-model/machine.h"

struct obj *import_module(struct machine *m, struct str *name);

/* A module of the library, of which the model has only a part? */
bool module_is_reduced(struct machine *m, const struct module *mod);

/* Is the code that runs one of the library's own modules? */
bool import_is_library(const struct machine *m);

/* The same as seen from the module that runs: `level` dots before the name. */
struct obj *import_relative(struct machine *m, struct str *name, int64_t level);

/* `from mod import name` where that is a file; NULL, maybe without an
 * exception. */
struct obj *import_submodule(struct machine *m, struct obj *mod,
                             struct str *name);

/* A function of a library module that is written in Python. */
struct obj *library_call(struct machine *m, const char *module,
                         const char *function, struct obj **arg, uint32_t n);

#endif
