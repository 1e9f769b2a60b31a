/*
 * project.h - the sum of all summaries, as linking fills it and asking reads
 * it.
 */
#ifndef RULES_PROJECT_H
#define RULES_PROJECT_H

#include "base/intern.h"
#include "rules/summary.h"
#include "rules/value/dotted.h"

/* All that the tree says about one dotted name. */
struct entry {
    struct summary_function *function; /* NULL, or a copy of our own */
    const struct summary_class *class_;
    const struct told *global;
    dotted_id alias; /* what the name means, or DOTTED_ROOT */
    bool owns_event; /* instances own one whose end can be noticed */
    bool is_finalized_later; /* `C.__del__ = f` stands somewhere */
    const struct api *owned; /* owns_event: by this row, or NULL */
    const struct api *recompiled;
    struct summary_function *method; /* all methods of this name in one */
    bool is_common;   /* containers have a method of this name, too */
    bool is_offering; /* a package whose __init__.py has something in it */
};

/* The lists of texts that classes give one attribute. */
struct words_of {
    VEC(const struct summary_words *) row;
    bool is_open; /* it is, or may be, given other things */
};

struct project {
    struct dotted names;
    VEC(struct entry) entry; /* by name */
    const struct catalogue *catalogue;
    bool forks, loads;
    struct intern put; /* attributes, with what they are given (see there) */
    VEC(const struct summary_class *) put_class; /* NULL: of several */
    struct intern words; /* attributes that classes give texts, or somebody else
                            something */
    VEC(struct words_of) words_of; /* of each of these */
    struct intern fed; /* methods that something is given what has no name */
    struct intern replaced;  /* "mod/name": a name that nobody of the tree
                                defines, by this module */
    struct intern idle;      /* see project_is_idle */
    bool has_text_operators; /* a subclass of str has `__rmod__` */
    const struct summary *const *file; /* entries may be NULL */
    uint32_t nfiles;
};

/* The entry of a name, made if need be; of a name that is too long, one that
 * nobody finds. */
struct entry *entry_put(struct arena *a, struct project *p, struct text name);

/* What is before the last dot, and behind it; false if there is none. */
bool split(struct text name, struct text *head, struct text *last);

/* What `super().method` means in a method of the class. */
const struct summary_function *project_inherited(const struct project *p,
                                                 struct text class_,
                                                 struct text method);

/* Has an instance of the class something whose end is noticed, besides these
 * attributes? */
bool project_owns_other(const struct project *p, struct text class_name,
                        const struct text *attr, uint32_t n);

/* Is a `__del__` put on the class by hand? */
bool project_is_finalized_later(const struct project *p,
                                const struct summary_class *c);

/* One text behind the other, in `a`. */
struct text join(struct arena *a, struct text head, struct text tail);

/* Is the attribute of that name given instances of the class, and of no other,
 * wherever the tree sets one? */
bool project_puts_only(const struct project *p, struct text attr,
                       const struct summary_class *c);

/* The lists of texts that the class, those above and those below it give the
 * attribute; how many, 0 if there are, or may be, others. */
enum { WORDS_ROWS = 64 };
uint32_t project_words(const struct project *p, struct text class_name,
                       struct text attr,
                       const struct summary_words *row[WORDS_ROWS]);

/* The same of `mod.NAMES`, `mod.Class.names`. */
uint32_t project_named_words(const struct project *p, struct arena *scratch,
                             struct text module, struct text attr,
                             const struct summary_words *row[WORDS_ROWS]);

/* Is a method of that name given what has no name, on whatever object? */
bool project_feeds(const struct project *p, struct text method);

#endif
