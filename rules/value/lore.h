/*
 * lore.h - everything the rules found out about one file.
 *
 * A file is a list of units; the lore of a unit (operands, and what each value
 * means) is made when it is first asked for, after that of its parent.
 * Reading order of the folder: operand, meaning, lore, call, names, eval,
 * alias; then summary and link for the project; then hint and judge.
 */
#ifndef RULES_LORE_H
#define RULES_LORE_H

#include "rules/value/meaning.h"
#include "rules/value/operand.h"

/* Variables that may share contents, as a union-find forest by var. */
struct sharing {
    var_id *parent;
    bool *tainted;        /* by root: something unknown may be in there */
    struct meaning *held; /* by root: what was put in besides displays */
    uint8_t *asked;       /* by var ASKED_VAR, by root the others */
    bool *gets; /* by var: what has a notable end is put into its value */
    bool *wide; /* by root: or into a part of any of them */
    sym_id *wide_attr;       /* wide: in this attribute alone; NO_ID: any */
    const sym_id *from_attr; /* by var: all that is stored in it was taken from
                                this attribute of something; NO_ID: not so */
    bool all_tainted;        /* all locals are, and stay so */
};

/* What was asked of a variable in this round. */
enum { ASKED_VAR = 1, ASKED_HELD = 2, ASKED_TAINT = 4 };

/* What a variable has in a block, since its last store there. */
struct meaning_here {
    block_id block; /* NO_ID: nobody asked since */
    struct meaning mean;
};

struct merge_entry; /* see merges.h */

/*
 * The lore of a unit is found in rounds over its ops.  A round is stale when
 * something changed after it was asked for; then another one is needed.
 */
struct unit_lore {
    const struct unit *unit;
    unit_id id;
    struct operands ops;
    struct meaning *mean; /* by val */
    bool *asked;          /* by val: in this round */
    bool is_stale;
    block_id at; /* the block that is gone through */
    struct meaning_here *here; /* by var: of those bound in several places */
    struct meaning *var; /* by var: whatever is stored in it, anywhere */
    struct meaning *passed; /* by parameter: what it is called with */
    struct sharing sharing;
    const uint64_t *idle;   /* by op: see idle_store.h; NULL: none */
    uint32_t *nidle;        /* by var: how many of its STOREs are */
    op_id *store;           /* by var: its only STORE but for those, or NO_ID */
    op_id *var_first_store; /* by var: its first STORE, or NO_ID */
    uint8_t *let_go;        /* by var, then whether that was asked: follow.c */
    uint8_t *handed_on;     /* the same: elsewhere_way.c */
    op_id *var_next_store;  /* by STORE: the next of the variable, or NO_ID;
                               copies of a text are left out */
    const struct merge_entry **merges; /* by val: see merges.h; NULL: not asked
                                          yet */
    op_id *val_first_store; /* by val: its first STORE; NULL: not asked yet */
    op_id *val_next_store;  /* by op: the next STORE of that value, or NO_ID */
    struct meaning result;  /* all that RETURN returns, joined */
    enum {
        MODULES_UNASKED,
        MODULES_STAY,
        MODULES_GO
    } modules; /* of
sys.modules, as far as this unit is concerned */
};

/* A comment that gives orders: `# earlydel: keep[a, b]`. */
struct directive {
    uint32_t at;    /* offset of the comment */
    uint32_t begin; /* and of the order in it */
    uint32_t line;
    struct text names; /* between the brackets; empty: all */
};

/* A variable that a nested function stores with `nonlocal`. */
struct outer_store {
    unit_id unit;
    var_id var;
};

struct module_binding {
    sym_id name;
    var_id var;
};

/* A name of the module that functions store with `global`. */
struct rebinding {
    sym_id name;
    struct meaning m; /* what they import under it; unknown where they do not */
};

struct known; /* see known.h */

struct known_names {
    struct known **at; /* by symbol; NULL: nothing was asked */
    uint32_t n;
};

struct rules_file {
    struct arena *arena, *scratch;
    const struct analysis *an;
    const struct catalogue *catalogue;
    const struct project *project;
    struct text module;
    int target;
    enum module_scope module_scope;
    bool releases_by_none; /* `x = None` is what a release looks like */
    bool has_unknown_importers;
    const struct unit *script; /* see rules_script */
    uint64_t *sure; /* by module variable: only a script that is run has it */
    struct unit_lore **lore; /* by unit; NULL: not yet */
    sym_id *unit_name1;      /* by unit: its name + 1; 0: not asked yet */
    struct known_names *known;
    struct own_function *own; /* see shared_result.c; NULL: not asked yet */
    uint32_t nown;
    const struct text *package; /* top packages the file imports */
    uint32_t npackages;
    const struct text *starred; /* `from M import *` at the top, in order */
    uint32_t nstarred;
    const struct directive *directive; /* the keeps, by offset */
    uint32_t ndirectives;
    bool skips_file;
    enum {
        WHOLE_UNASKED,
        WHOLE_NO,
        WHOLE_YES
    } has_layers,
        is_recompiled, is_library, by_hand, passes_weak;
    uint8_t watching; /* see hint_frame_watch.c; 0: not asked yet */
    struct summary_function *watcher; /* all of them in one */
    uint8_t *watched_op;              /* by kind: may it run one of them? */
    const struct lookers *lookers;    /* see there; NULL: not asked yet */
    const struct frame_names *suspended; /* see suspended.c; NULL: not asked */
    uint8_t *weak_name; /* by symbol: see weakly.c; NULL: not asked yet */
    bool is_among_tests;                  /* see place_is_test */
    const struct api *recompiles;         /* WHOLE_YES: by this row */
    const struct module_binding *binding; /* of the module, by name */
    uint32_t nbindings;
    uint8_t *lent;     /* by symbol: see origin.c; NULL: not asked yet */
    uint8_t *lookup;   /* see lookup.c; NULL: not asked yet */
    uint8_t *led_out;  /* by symbol: see near_attrs.c; NULL: not asked yet */
    uint8_t *emptied;  /* by symbol: see emptied.c; NULL: not asked yet */
    uint32_t nemptied;
    uint8_t *changes;    /* by unit: see alias_called.c; NULL: not asked yet */
    unit_id *own_method; /* by symbol: see known.c; NULL: not asked yet */
    uint8_t *said;       /* by symbol: see said.c; NULL: not asked yet */
    uint64_t *rebound; /* module variables that functions store as globals */
    const struct rebinding *rebinding; /* those, by name */
    uint32_t nrebindings;
    const op_id *defined; /* by unit: the FUNCTION op of its parent, or NO_ID */
    const struct outer_store *outer_store;
    uint32_t nouter_stores;
    uint32_t weighed; /* values, for the question of now: see weigh_value */
};

/* As rules_open, but with the project as it is given: NULL means none. */
struct rules_file *lore_open(struct arena *file, struct arena *scratch,
                             const struct analysis *an,
                             const struct rules_options *options);

/* The lore of a unit, made now if need be.  Never NULL. */
struct unit_lore *lore_unit(struct rules_file *rf, unit_id unit);

/* What a value means; anything for NO_ID. */
static inline struct meaning
lore_mean(const struct unit_lore *lu, val_id v)
{
    if (v == NO_ID) {
        return meaning_unknown();
    }
    lu->asked[v] = true;
    return lu->mean[v];
}

/* From now on the value means this. */
static inline void
lore_tell(struct unit_lore *lu, val_id v, struct meaning m)
{
    lu->is_stale |= lu->asked[v] && !meaning_same(&m, &lu->mean[v]);
    lu->mean[v] = m;
}

static inline bool
lore_is_idle(const struct unit_lore *lu, op_id op)
{
    return lu->idle && bit_test(lu->idle, op);
}

/*
 * The value behind a value: a LOAD of a variable that is stored once leads to
 * what was stored.  Returns `v` itself when there is nothing behind it.
 */
val_id lore_origin(const struct unit_lore *lu, val_id v);

/* The local variable that a value was loaded from, or NO_ID. */
var_id lore_loaded(const struct unit_lore *lu, val_id v);

/* X of an attribute `X.name` that is a part of X or bound to it; NO_ID if the
 * op is another, or takes what X only shares: its class, its code. */
val_id lore_part_of(const struct rules_file *rf, const struct unit_lore *lu,
                    op_id op);

/*
 * Step from a definition's value to the next decorator call around it: `*v`
 * becomes that call's result.  Returns the CALL, or NO_ID after the last.
 */
op_id lore_decorator(const struct unit_lore *lu, val_id *v);

/* Is this variable one that this very function owns? */
static inline bool
var_is_local(const struct var *v)
{
    return v->kind == VAR_LOCAL || v->kind == VAR_CELL;
}

#endif
