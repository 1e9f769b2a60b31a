/*
 * rules.h - what speaks against releasing this value here?
 *
 * A hazard is liveness that the syntax does not show.  The rules look at the
 * ops of a file with a catalogue of known APIs and, if there is one, with what
 * is known about the functions and classes of the whole tree.  They answer in
 * two steps, before and after liveness is solved:
 *
 *     struct rules_file *rf = rules_open(file, scratch, an, &options);
 *     for each unit that is a function:
 *         const struct rules_unit *ru = rules_hints(rf, unit);
 *         struct candidates cs =
 *             candidate_find(a, scratch, &an->unit[unit], &ru->hints);
 *         struct findings fs = rules_judge(rf, ru, &cs);
 *
 * Hints are extra reads (`locals()` reads everything there), values that must
 * outlive others (the target of a weak reference that is still asked), names
 * that must stay, functions that must not be touched.  The verdict on each
 * candidate then says what can be noticed when the value dies early.
 *
 * The project.  For facts that cross files each file is first boiled down to
 * a `struct summary` (`rules_summarize`, in any order, one thread each), then
 * all of them are linked once (`rules_link`), and the result is only read.
 * Without a project a file is linked with itself alone.
 *
 * Nothing here can fail, and nothing is kept outside the arenas handed in.
 * All results live as long as the file arena.
 */
#ifndef RULES_RULES_H
#define RULES_RULES_H

#include "analyzer/analyzer.h"
#include "base/err.h"
#include "rules/catalogue/catalogue.h"
#include "rules/value/order.h"

/* ---- the table of rules ------------------------------------------------ */

enum rule {
#define RULE(id, code, action, summary) RULE_##id,
#include "rules/rule.def"
#undef RULE
    RULE_COUNT
};

enum rule_action {
    DOES_FIND,
    DOES_USE,
    DOES_EXTEND,
    DOES_FORBID,
    DOES_SKIP,
    DOES_PLACEMENT,
    DOES_NOTE,
};

struct rule_info {
    const char *code, *summary;
    enum rule_action action;
};

extern const struct rule_info rule_info[RULE_COUNT];
extern const char *const rule_action_word[DOES_NOTE + 1];

/* The rule with this code ("EDL501"), or RULE_COUNT. */
enum rule rule_by_code(struct text code);

/* ---- the catalogue ------------------------------------------------------ */

/*
 * The rows of a user's file on top of `under` (NULL: those that came with the
 * program): theirs are asked first.  docs/catalogue.md has the format.
 * `toml` must live as long as the arena.  NULL with `err` on anything that is
 * unknown, misspelled or out of order; the message names the line.
 */
const struct catalogue *rules_overlay(struct arena *a, struct text toml,
                                      const struct catalogue *under,
                                      struct err *err);

/* One fact about one name, both in the words of docs/catalogue.md. */
struct rules_claim {
    struct text name, fact, why;
};

/*
 * The claims on top of `under`, in which a row of the same name stays true:
 * they add to it.  NULL with `err`, which begins with the name, if one is no
 * name of an API.
 */
const struct catalogue *rules_claims(struct arena *a,
                                     const struct rules_claim *claim,
                                     uint32_t n, const struct catalogue *under,
                                     struct err *err);

/* ---- verdicts ---------------------------------------------------------- */

enum level {
    LEVEL_SAFE,   /* only memory is returned earlier */
    LEVEL_UNSAFE, /* type unknown: a person should look */
    LEVEL_HELD,   /* evidence against it: never written */
    LEVEL_ADVICE, /* said, never written */
};

extern const char *const level_word[LEVEL_ADVICE + 1];

/* One reason, with its evidence. */
struct reason {
    uint16_t rule;         /* enum rule */
    op_id op;              /* the evidence, an op of the unit; or NO_ID */
    const struct api *api; /* the catalogue's row, or NULL */
    struct text detail; /* what was seen, e.g. "weakref.ref(rows)", or empty */
};

struct verdict {
    enum level level;
    const struct reason *reason; /* the strongest first */
    uint32_t nreasons;
    enum value_kind kind; /* what the name is known to hold */
    int bulk; /* signs that it is large, 0 .. BULK_WRITTEN; 0: it is small */
};

enum {
    BULK_SURE = 6,   /* the catalogue says: data as large as data gets */
    BULK_WRITTEN = 8 /* the source says how many bytes: 1 MiB or more */
};

/*
 * What would be gained: how large the value may be, weighed with what is done
 * while it would have been held.  The rules look ahead for the latter; the
 * runtime model, which knows who else holds the object, knows better.
 */
enum gain_class {
    GAIN_CLASS_NONE,
    GAIN_CLASS_LITTLE,
    GAIN_CLASS_SOME,
    GAIN_CLASS_MUCH
};

/* What is done while a value is held for nothing. */
struct held_for {
    uint32_t calls, loops, waits; /* waits: suspensions, blocking calls */
    uint32_t heavy; /* calls and loops that make something large, or go over
                       it: when memory is short */
    bool is_round;  /* until its successor was there: `x = f(); x = g()` */
};

enum gain_class rules_gain(int bulk, const struct held_for *held);

/* The most that any time of holding could make of it. */
enum gain_class rules_gain_at_best(int bulk);

/* A place where the value could be released, and what speaks against it. */
struct finding {
    struct candidate candidate;
    struct verdict verdict;
    enum gain_class gain;
    bool is_moved;  /* held, but it is released further down on every way */
    bool is_joint;  /* what `joint` names is a part of what it holds */
    bool is_raised; /* and only with that does it gain something */
    var_id joint;
};

struct findings {
    const struct finding *at; /* sorted by gap, then var */
    uint32_t n;
};

/* ---- the project ------------------------------------------------------- */

struct summary; /* what one file tells the others; see summary.h */
struct project; /* all summaries, linked; read by many threads */

/*
 * Boil down one analysed file whose module is `module` ("pkg.sub.mod").  The
 * result lives in `a` and does not point into the analysis.
 */
const struct summary *rules_summarize(struct arena *a, struct arena *scratch,
                                      const struct analysis *an,
                                      struct text module,
                                      const struct catalogue *cat);

/*
 * The modules that the file imports, by full dotted names, and what it takes
 * from them by name, which may be modules, too.  Not among them are packages
 * that are only passed through (`import a.b` means a and a.b, `from a.b import
 * c` means a.b and a.b.c).
 */
const struct text *rules_imports(const struct summary *summary, uint32_t *n);

/* Link `n` summaries to a fixed point.  Entries may be NULL. */
const struct project *rules_link(struct arena *a,
                                 const struct summary *const *summary,
                                 uint32_t n, const struct catalogue *cat);

/* ---- one file ---------------------------------------------------------- */

enum module_scope { MODULE_SCOPE_OFF, MODULE_SCOPE_SCRIPTS };

struct rules_options {
    const struct catalogue *catalogue; /* NULL: the built-in one */
    const struct project *project;     /* NULL: this file alone */
    struct text module;                /* dotted name of this file's module */
    struct text place;          /* its path, from here or in the repository */
    bool has_unknown_importers; /* files outside of `project` may import it */
    int target;                 /* 308 .. 314 */
    enum module_scope module_scope;
    bool releases_by_none; /* for `release-style = "none"` */
};

struct rules_file;

struct rules_file *rules_open(struct arena *file, struct arena *scratch,
                              const struct analysis *an,
                              const struct rules_options *options);

/*
 * The module's unit if `module_scope` asks for it and some of its names are
 * seen by its own top-level code alone: those are locals of it.  To be used in
 * place of unit 0 of the analysis.  NULL: nothing of the module may go.
 */
const struct unit *rules_script(const struct rules_file *rf);

/* A comment `# earlydel: skip-file` stands in the file. */
bool rules_skips_file(const struct rules_file *rf);

/*
 * Where the `# earlydel: keep` begin that hold nothing: of no name that they
 * speak of could anything be released, whatever the rules say.  Those of
 * scopes that are never looked at are not among them.
 */
struct idle_keeps {
    const uint32_t *at; /* sorted */
    uint32_t n;
};

struct idle_keeps rules_idle_keeps(const struct rules_file *rf);

/* From the op on the value of the variable must not be released; or, with the
 * name read by others, what it gets later, either. */
struct hint_since {
    op_id op;
    var_id var;
    bool by_name;
    uint32_t reason;
};

/* What the rules add to the liveness of one unit. */
struct rules_unit {
    unit_id unit;
    struct hints hints;          /* their `reason` indexes `reason` */
    const struct reason *reason; /* why, for every hint */
    uint32_t nreasons;
    const uint32_t *forbidden_why;  /* by var: a reason, or NO_ID */
    const struct hint_since *since; /* judged, liveness knows nothing of it */
    uint32_t nsince;
    const struct hint_since *doubt; /* the same of what may be released all the
                                       same, if only unsafely */
    uint32_t ndoubts;
    uint32_t skipped; /* the reason why the unit is left alone, or NO_ID */
    uint32_t doubted; /* the reason why the object whose method this is may be
                         released unsafely at most, or NO_ID */
};

const struct rules_unit *rules_hints(struct rules_file *rf, unit_id unit);

/*
 * Judge the candidates that were found with the unit's hints, and add as
 * `held` those that only the hints prevented (liveness is solved once more
 * without them).  With `all` false the latter are left out.
 */
struct findings rules_judge(struct rules_file *rf, const struct rules_unit *ru,
                            const struct candidates *candidates, bool all);

/*
 * Of the calls in a unit, by op: who keeps what they are given.  In the scratch
 * arena of the file.
 */
const struct call_keeps *rules_call_keeps(struct rules_file *rf, unit_id unit);

/*
 * Does the manager that this OP_EXIT_RAISED asks let every exception pass, as
 * far as the catalogue knows it?  Nothing is known of most.
 */
bool rules_passes_exceptions(struct rules_file *rf, unit_id unit, op_id exit);

/*
 * May the release of any variable of the unit reach `least`?  A cheap question
 * to ask before candidates and hints: of most units the answer is no.
 */
bool rules_may_gain(struct rules_file *rf, unit_id unit, enum gain_class least);

/* The same of all that stands in a file of tests, without a look at it; and
 * does a file that imports this package hold tests? */
bool rules_tests_may_gain(enum gain_class least);
bool rules_is_test_runner(struct text package);

/* What of its place makes the values of a unit gain less, in words; or NULL. */
const char *rules_place_words(struct rules_file *rf, unit_id unit);

/*
 * The reason in words for a person, one line without the code: the rule's
 * summary, what was seen, and the catalogue's why.
 */
struct text reason_words(struct arena *a, const struct rules_file *rf,
                         const struct rules_unit *ru,
                         const struct reason *reason);

#endif
