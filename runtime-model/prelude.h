/*
 * prelude.h - library modules written in Python (prelude/NAME.py), reduced to
 * what decides over lifetimes: who holds what, and for how long.  The build
 * turns them into this table.  They are run by the machine like any other
 * source; names they lack are opaque objects.
 */
#ifndef RUNTIME_MODEL_PRELUDE_H
#define RUNTIME_MODEL_PRELUDE_H

struct prelude {
    const char *name;         /* as it is imported; NULL ends the table */
    const char *const *lines; /* ends with NULL */
};

extern const struct prelude prelude[];

#endif
