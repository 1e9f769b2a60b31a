/*
 * project.h - the sum of all summaries, as linking fills it and asking reads
 * it.  Only for link*.c and project.c.
 */
#ifndef RULES_PROJECT_H
#define RULES_PROJECT_H

#include "rules/summary.h"

/* All that the tree says about one dotted name. */
struct entry {
    struct summary_function *function; /* NULL, or a copy of our own */
    const struct summary_class *class_;
    const struct told *global;
    struct text alias;
    const struct api *recompiled;
    struct summary_function *method; /* all methods of this name in one */
    bool owns_event; /* instances own one whose end can be noticed */
};

struct project {
    struct intern names;
    struct entry *entry; /* by name */
    uint32_t nentries, cap;
    const struct catalogue *catalogue;
    bool forks, loads;
    bool has_events_in_slots; /* what some slot's functions return is one */
    const struct summary *const *file; /* entries may be NULL */
    uint32_t nfiles;
};

/* A name in a buffer of its own, so that asking needs no memory. */
enum { LONGEST_NAME = 512 };

struct spelled {
    char s[LONGEST_NAME];
    uint32_t n;
};

struct text spelled_text(const struct spelled *name);

/* `head` and `tail` one behind the other; false if that is too long. */
bool spell(struct spelled *out, struct text head, struct text tail);

/* The entry of a name, made if need be. */
struct entry *entry_put(struct arena *a, struct project *p, struct text name);

/* What is before the last dot, and behind it; false if there is none. */
bool split(struct text name, struct text *head, struct text *last);

#endif
