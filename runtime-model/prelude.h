/*
 * prelude.h - library modules written in Python, as tables of lines.
 */
#ifndef RUNTIME_MODEL_PRELUDE_H
#define RUNTIME_MODEL_PRELUDE_H

struct prelude {
    const char *name;         /* as it is imported; NULL ends a table */
    const char *const *lines; /* ends with NULL */
};

extern const struct prelude prelude_life[];
extern const struct prelude prelude_data[];

#endif
