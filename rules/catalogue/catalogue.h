/*
 * catalogue.h - what is known about this API?
 *
 * The open-set knowledge of the rules engine: one row (`struct api`) for each
 * catalogued function, class, method or attribute, with decoded facts.  Rows
 * come from rules/catalogue/ (compiled into the program, `catalogue_builtin`)
 * and from overlays that users name in their configuration
 * (`catalogue_read`, catalogue_read.h).  docs/catalogue.md is the manual for
 * people who write rows; this header is the one for code that reads them.
 *
 * No row means: it may do anything.  Everything here is const, shared by all
 * threads, sorted by name, and found without any work at start-up.
 *
 * Names
 *
 * A name is spelled as the code sees it after its imports are resolved:
 *
 *     numpy.asarray                  function, class or module attribute
 *     pandas.DataFrame.query         method or attribute of a known class
 *     builtins.open  builtins.str.split
 *     select.poll().register         of the value that a call returned
 *     .mpl_connect                   method of a receiver of unknown type
 *     .connect@PyQt5                 the same, in files that import PyQt5
 *     PyQt5.*                        any class below (see catalogue_find)
 *
 * A row speaks about calling what it names; for something that is read and
 * not called (numpy.ndarray.T), about reading it.  A decorator with arguments
 * is a call whose result is called: look it up with "()" and, failing that,
 * without.  Positions of arguments do not count the receiver of a method.
 *
 * Conditions and doubt
 *
 * A fact may depend on the arguments of the call.  The engine answers each
 * condition with yes, no or unknown (a starred argument, a value that is no
 * literal).  A fact that WARNS is believed unless the answer is a sure no; a
 * fact that RELAXES only on a sure yes.  `fact_info[fact->id].doubt` tells
 * which it is.
 *
 *     for (const struct fact *f = NULL; (f = api_next(api, f)) != NULL;) {
 *         if (fact_info[f->id].action == ACTION_USE) {
 *             ...
 *         }
 *     }
 */
#ifndef RULES_CATALOGUE_H
#define RULES_CATALOGUE_H

#include "base/text.h"
#include "rules/catalogue/catalogue_index.h"

enum fact_id {
#define FACT(id, word, action, family, doubt, selector, detail, summary)       \
    FACT_##id,
#include "rules/catalogue/fact.def"
    FACT_COUNT
};

/* The six things a rule can do, and knowing. */
enum fact_action {
    ACTION_USE,       /* an extra read at the call */
    ACTION_EXTEND,    /* a value must outlive another */
    ACTION_FORBID,    /* this name not here */
    ACTION_SKIP,      /* the whole function is left alone */
    ACTION_PLACEMENT, /* allowed, but not inside that block */
    ACTION_NOTE,      /* said, nothing changes */
    ACTION_KNOW,      /* feeds the decisions of other rules */
};

enum fact_family {
#define FAMILY(id, codes, summary) FAMILY_##id,
#include "rules/catalogue/fact.def"
    FAMILY_COUNT
};

enum fact_doubt { DOUBT_WARNS, DOUBT_RELAXES };

enum fact_selects { SELECTS_NO, SELECTS_MAY, SELECTS_MUST };

/* What a fact says besides its word and its selector. */
enum fact_detail {
    DETAIL_NO_DETAIL,
    DETAIL_KIND,     /* fact->kind, fact->element */
    DETAIL_STYLE,    /* fact->style */
    DETAIL_RESOURCE, /* fact->resource */
    DETAIL_PART,     /* fact->part */
    DETAIL_TYPE,     /* fact->detail: a dotted name */
    DETAIL_METHOD,   /* fact->detail: a method of the result */
};

enum value_kind {
#define KIND(id, word, weak, death, size, summary) VALUE_##id,
#include "rules/catalogue/fact.def"
    VALUE_COUNT
};

enum name_style {
#define STYLE(id, word, summary) STYLE_##id,
#include "rules/catalogue/fact.def"
    STYLE_COUNT
};

enum resource_kind {
#define RESOURCE(id, word, summary) RESOURCE_##id,
#include "rules/catalogue/fact.def"
    RESOURCE_COUNT
};

enum weak_part {
#define PART(id, word, summary) PART_##id,
#include "rules/catalogue/fact.def"
    PART_COUNT
};

struct fact_info {
    const char *word, *summary;
    enum fact_action action;
    enum fact_family family;
    enum fact_doubt doubt;
    enum fact_selects selects;
    enum fact_detail detail;
};

/* One line for each id of the enums above, in their order. */
extern const struct fact_info fact_info[FACT_COUNT];

enum kind_weak { WEAK_NO, WEAK_YES, WEAK_MAYBE };
enum kind_death {
    DEATH_INERT,    /* runs no code that anyone could notice */
    DEATH_CONTENTS, /* as noticeable as the death of its elements */
    DEATH_NOTICED,  /* an event in itself */
    DEATH_DOUBTFUL, /* may be anything */
};
enum kind_size { SIZE_SMALL, SIZE_DATA };

struct kind_info {
    const char *word, *summary;
    enum kind_weak weak; /* can it be weakly referenced? */
    enum kind_death death;
    enum kind_size size;
};

extern const struct kind_info kind_info[VALUE_COUNT];

struct word_info {
    const char *word, *summary;
};

extern const struct word_info family_info[FAMILY_COUNT]; /* word: "EDL4" */
extern const struct word_info style_info[STYLE_COUNT];
extern const struct word_info resource_info[RESOURCE_COUNT];
extern const struct word_info part_info[PART_COUNT];

/* Which value of a call a fact speaks about. */
enum selector_kind {
    SELECT_NONE,
    SELECT_ARGUMENT, /* by position, by keyword, or by either */
    SELECT_ALL,      /* every argument */
    SELECT_SELF, /* the receiver of the method, the owner of the attribute */
    SELECT_RESULT,
};

struct selector {
    enum selector_kind kind;
    int32_t position;    /* -1: it has none */
    struct text keyword; /* empty: it has none */
};

/*
 * A test of one argument.  An empty `value` asks whether the argument is
 * given.  Otherwise it is compared with the source text of the argument's
 * expression, without quotes if that is a string literal; a '*' at either end
 * stands for any text, and "True" means anything that is certainly true.
 */
struct condition {
    struct selector argument;
    struct text value;
    bool with_next; /* both must hold */
};

/* One decoded fact.  With conditions it applies `when` one of them holds, or
 * `unless` one of them holds.  Fields that the word does not use are zero. */
struct fact {
    enum fact_id id;
    struct selector selector;
    enum value_kind kind;        /* DETAIL_KIND */
    enum value_kind element;     /* VALUE_UNKNOWN if not said */
    enum name_style style;       /* DETAIL_STYLE */
    enum resource_kind resource; /* DETAIL_RESOURCE */
    enum weak_part part;         /* DETAIL_PART */
    struct text detail;          /* DETAIL_TYPE, DETAIL_METHOD */
    const struct condition *condition;
    uint32_t nconditions;
    bool unless;
};

/*
 * One row.  `since` and `until` bound what it says, both inclusive: "3.12" is
 * a version of Python, "SQLAlchemy 1.3" one of a library.  `python_since` and
 * `python_until` are the former as 256 * major + minor, 0 if not bounded.
 */
struct api {
    struct text name;
    struct text why;     /* one sentence for a report */
    struct text example; /* golden case; not kept in the built-in table */
    struct text see;     /* source of the claim, or empty */
    struct text since, until;
    uint16_t python_since, python_until;
    uint32_t line; /* in its file, from 1 */
    const struct fact *fact;
    uint32_t nfacts;
};

struct catalogue {
    const struct api *api; /* sorted by name, in byte order */
    uint32_t napis;
    const struct catalogue_slot *slot;
    uint32_t nslots;
    const uint64_t *stems, *leads; /* STEM_BITS and LEAD_BITS bits */
    const struct catalogue *next;  /* searched after this one, or NULL */
};

/* The rows that came with the program. */
const struct catalogue *catalogue_builtin(void);

/* The row of exactly this name in the first layer that has one, or NULL. */
const struct api *catalogue_row(const struct catalogue *cat, struct text name);

/*
 * What is known about `name`, or NULL.  Tries in this order, overlays first:
 * its own row; the name under what a leading part of it stands for, if that
 * part is an alias, a class that inherits, or an object whose class is known
 * (sys.stdin.read); a row "prefix.*", if the last component begins with a
 * capital letter or the prefix is a known class.  Aliases are followed.
 */
const struct api *catalogue_find(const struct catalogue *cat, struct text name);

/* The row for a method or attribute of a receiver whose type is unknown:
 * ".method@package", or ".method" if `package` is empty.  Ask for each
 * package that the file imports, and for none. */
const struct api *catalogue_loose(const struct catalogue *cat,
                                  struct text method, struct text package);

/* Each fact in turn: the first for NULL, NULL after the last. */
const struct fact *api_next(const struct api *api, const struct fact *last);

/* The first fact with this id, or NULL. */
const struct fact *api_fact(const struct api *api, enum fact_id id);

#endif
