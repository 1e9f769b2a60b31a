/*
 * analyzer.h - what a Python source means: scopes, ops, control flow,
 * liveness and the places where a `del` would be right.
 *
 *     bytes -> source -> syntax -> scope -> lower -> cfg -> flow -> candidate
 *
 * `analyze` runs the first half (to cfg) and returns a `struct analysis` that
 * lives in the file arena and is only read afterwards.  The rules then look at
 * the units and add hints, and `candidate_find` solves liveness with them and
 * names every place where a variable can be released.
 *
 * All offsets are bytes into the UTF-8 source.  All ids are dense indices;
 * NO_ID is the absent one.  What is wrong with the input is data (`bail`).
 */
#ifndef ANALYZER_ANALYZER_H
#define ANALYZER_ANALYZER_H

#include "analyzer/keeps.h"
#include "analyzer/pace.h"
#include "analyzer/source.h"
#include "base/arena.h"
#include "base/bits.h"
#include "base/intern.h"
#include "base/text.h"

typedef uint32_t unit_id, var_id, op_id, block_id, gap_id, const_id, node_id,
    region_id, stmt_id;

/* ---- ops ------------------------------------------------------------- */

enum op_kind {
#define OP(name, text, arg, pops, pushes, flags) OP_##name,
#include "analyzer/op.def"
#undef OP
    OP_COUNT
};

enum op_flag {
    OP_RAISES = 1,
    OP_RUNS_CODE = 2 | OP_RAISES,
    OP_WORK = 4,
    OP_SUSPENDS = 8,
    OP_JUMPS = 16,
    OP_ENDS = 32,
};

enum op_arg {
    ARG_NONE,
    ARG_VAR,
    ARG_CONST,
    ARG_SYM,
    ARG_COUNT,
    ARG_OPER,
    ARG_UNIT,
    ARG_BLOCK,
    ARG_GAP,
    ARG_FLAGS,
};

struct op_info {
    const char *text;
    enum op_arg arg;
    int8_t pops, pushes; /* -1: see op_stack */
    uint8_t flags;       /* enum op_flag */
};

extern const struct op_info op_info[OP_COUNT];

enum oper {
#define OPER(name, text) OPER_##name,
#include "analyzer/oper.def"
#undef OPER
    OPER_COUNT
};

extern const char *const oper_text[OPER_COUNT];

enum {
    FUNCTION_DEFAULTS = 1,    /* a tuple of positional defaults */
    FUNCTION_KWDEFAULTS = 2,  /* a dict of keyword-only defaults */
    FUNCTION_ANNOTATIONS = 4, /* a tuple name, value, name, value, … */
};

enum { TYPE_PARAM_VAR, TYPE_PARAM_SPEC, TYPE_PARAM_TUPLE };
enum { TYPE_PARAM_BOUND = 1, TYPE_PARAM_DEFAULT = 2 };
/* One step of evaluation, in evaluation order. */
struct op {
    uint8_t kind;    /* enum op_kind */
    uint8_t flags;   /* OPF_* below */
    uint16_t region; /* innermost protected region; 0 is none */
    uint32_t arg;    /* by op_info[kind].arg */
    uint32_t at;     /* byte offset in the source: the event's position */
    uint32_t extra;  /* by kind, see op.def; NO_ID when unused */
};

enum {
    OPF_COPY = 1,   /* a repeated finally body: the text was lowered before */
    OPF_HIDDEN = 2, /* no such event in the source (inlined `.0`, clean-up) */
};

/* How many values an op takes and leaves on its `next` edge. */
struct op_stack {
    uint32_t pops, pushes;
};
struct op_stack op_stack(const struct op *op);

/* What an op does to a variable; var is NO_ID for all other ops. */
struct op_effect {
    var_id var;
    bool reads, binds, unbinds;
};

static inline struct op_effect
op_effect(const struct op *op)
{
    switch ((enum op_kind)op->kind) {
    case OP_LOAD:
        return (struct op_effect){op->arg, true, false, false};
    case OP_STORE:
        return (struct op_effect){op->arg, false, true, false};
    case OP_DELETE: /* raises if unbound: a read, then an unbind */
        return (struct op_effect){op->arg, true, false, true};
    case OP_UNBIND:
        return (struct op_effect){op->arg, false, false, true};
    default:
        return (struct op_effect){NO_ID, false, false, false};
    }
}

/* ---- control flow ---------------------------------------------------- */

enum edge_kind { EDGE_NEXT, EDGE_JUMP, EDGE_RAISE };

struct edge {
    block_id from, to;
    uint32_t kind; /* enum edge_kind */
};

/* A maximal run of ops in one region, entered at the top only. */
struct block {
    op_id first, end;
    uint32_t edge_first, edge_end; /* outgoing, in cfg.edge */
    uint32_t pred_first, pred_end; /* incoming, indices in cfg.pred */
    block_id next;                 /* where control falls to, or NO_ID */
    region_id region;
    uint32_t depth; /* stack depth at entry; NO_ID if unreachable */
    uint32_t rpo;   /* position in cfg.rpo; NO_ID if unreachable */
};

/* Ops whose exceptions go to one handler; region 0 stands for "none". */
struct region {
    region_id parent;
    block_id handler;
    uint32_t depth; /* the stack is cut to this depth, then exc is pushed */
};

/* A loop of the source: `for`, `while`, or a comprehension's `for`. */
struct loop {
    block_id head;    /* every further round starts here */
    uint32_t parent;  /* enclosing loop, or NO_ID */
    struct span span; /* of the statement or clause */
};

struct cfg {
    const struct block *block;
    uint32_t nblocks;
    const struct edge *edge;
    uint32_t nedges;
    const block_id *pred;
    const block_id *placed; /* blocks that hold ops, in the order of the ops */
    uint32_t nplaced;
    const block_id *rpo; /* reachable blocks, reverse postorder; [0] entry */
    uint32_t nrpo;
    const struct region *region;
    uint32_t nregions;
    const struct loop *loop; /* in source order; copies repeat */
    uint32_t nloops;
};

/* ---- units ----------------------------------------------------------- */

enum unit_kind {
    UNIT_MODULE,
    UNIT_FUNCTION,
    UNIT_LAMBDA,
    UNIT_CLASS,
    UNIT_COMPREHENSION, /* list, set, dict; a unit of its own before 3.12 */
    UNIT_GENERATOR,     /* generator expression */
    UNIT_TYPE_PARAMS,   /* PEP 695: scope around a generic definition */
    UNIT_TYPE_ALIAS,    /* PEP 695: lazily evaluated value */
    UNIT_TYPE_VAR,      /* PEP 695, 696: lazily evaluated bound or default */
};

enum var_kind {
    VAR_LOCAL,
    VAR_CELL,            /* local here, captured by a nested scope */
    VAR_FREE,            /* captured from an enclosing function */
    VAR_GLOBAL,          /* not bound here: global or builtin */
    VAR_GLOBAL_EXPLICIT, /* by a `global` statement */
    VAR_NAME,            /* bound in a module's or a class' namespace */
};

enum {
    VARF_PARAM = 1,
    VARF_INLINED = 2,    /* belongs to a comprehension inlined here */
    VARF_ANNOTATION = 4, /* read by an annotation that 3.14 evaluates later */
    VARF_HIDDEN = 8,     /* no name in the source (`.0`, `__class__` cell) */
    VARF_HANDLER = 16,   /* target of some `except .. as` */
    VARF_SPENT = 32,     /* a cell whose every captor is consumed on the spot:
                            deletable like a local (see unit.spent) */
    VARF_DELETED = 64,   /* has a `del` written by the user */
    VARF_DECLARED = 128, /* global or nonlocal somewhere in the function */
};

/*
 * Variables are numbered in the order of CPython's fast locals: parameters
 * (positional, keyword-only, *args, **kwargs), then by first use in the code.
 * That is also the order in which a dying frame releases them (cells after
 * all others).
 */
struct var {
    sym_id name; /* mangled and NFKC-normalised, as at run time */
    uint8_t kind;
    uint8_t flags;
    var_id outer;    /* VAR_FREE: the variable in the parent unit */
    uint32_t nreads; /* LOAD and DELETE ops, copies counted once */
    uint32_t nbinds; /* STORE ops (a parameter's own binding not counted) */
};

struct params {
    uint16_t posonly; /* of `positional`, how many are positional-only */
    uint16_t positional;
    uint16_t kwonly;
    bool star, double_star;
};

/*
 * A place between statements (or at either end of a suite) where a `del`
 * could be inserted.  In the ops it is an OP_GAP with the gap's id, once per
 * copy of the text.  `insert` is where the new line's bytes go: always the
 * beginning of a line, or the end of the text when the last line has no
 * line end.
 */
enum gap_kind {
    GAP_BEFORE, /* at the start of a suite */
    GAP_AFTER,  /* after a statement that is not the last of its suite */
    GAP_END,    /* after the last statement of a suite */
};

struct gap {
    uint8_t kind;
    bool has_place;     /* false: same line, one-line suite, … */
    uint32_t insert;    /* byte offset */
    struct span indent; /* white space to repeat before `del` */
    gap_id join;        /* GAP_END of an arm that falls through: the gap after
                           its statement, with nothing in between; or NO_ID */
    stmt_id stmt;       /* the statement before (GAP_BEFORE: the first) */
    op_id op;           /* its first reachable OP_GAP, or NO_ID */
    struct span copies; /* all lie between these ops */
    uint32_t calls, loops, suspends; /* behind it in the text */
};

/* A statement, for messages and for rules about places. */
struct stmt {
    struct span span;
    stmt_id parent; /* statement whose suite holds this one, or NO_ID */
    node_id node;
};

/* The block that holds an op. */
block_id cfg_block_of(const struct cfg *cfg, op_id op);

struct unit {
    enum unit_kind kind;
    uint8_t bail; /* enum bail */
    bool is_generator, is_coroutine;
    bool is_async_generator;
    unit_id parent;
    sym_id name;
    sym_id qualname;  /* as __qualname__ */
    struct span span; /* the whole definition */
    node_id node;     /* its syntax node */
    uint32_t at;      /* where ast puts it: def, class, lambda, display */
    struct params params;
    const struct var *var;
    uint32_t nvars;
    const struct op *op;
    uint32_t nops;
    const struct gap *gap;
    uint32_t ngaps;
    const struct stmt *stmt;
    uint32_t nstmts;
    const struct spent *spent; /* sorted by op */
    uint32_t nspent;
    struct cfg cfg;
    uint32_t max_depth; /* deepest operand stack */
};

/* Is the variable surely bound once an op with this effect has completed?
 * The op bound it; or it read a local, which raises where there is nothing to
 * read.  Names of modules and classes may be found elsewhere. */
static inline bool
effect_proves_bound(const struct unit *u, struct op_effect e)
{
    return e.binds || (e.reads && !e.unbinds && u->kind != UNIT_MODULE &&
                       u->var[e.var].kind <= VAR_CELL);
}

/*
 * A cell variable is read when the op `op` has run, by a nested scope that
 * is finished afterwards: a class body without functions that capture, a
 * generator expression consumed by the builtin called at `op`.
 */
struct spent {
    op_id op;
    var_id var;
};

/* ---- constants ------------------------------------------------------- */

enum const_kind {
    CONST_NONE,
    CONST_TRUE,
    CONST_FALSE,
    CONST_ELLIPSIS,
    CONST_INT,
    CONST_FLOAT,
    CONST_IMAGINARY,
    CONST_STR, /* `span` covers one or more adjacent literals */
    CONST_BYTES,
    CONST_TEXT,  /* not a literal: `text` as it is (names, f-string pieces) */
    CONST_NAMES, /* a tuple of names (import's fromlist): pool list `list` */
    CONST_SMALL, /* an int that is not in the source (import level) */
};

struct constant {
    uint8_t kind;
    bool is_raw;      /* CONST_TEXT: escapes are not to be decoded */
    struct span span; /* the literal with its prefix and quotes */
    union {
        uint32_t list; /* CONST_NAMES */
        int32_t small; /* CONST_SMALL */
    };
    struct text text; /* CONST_TEXT */
};

/* ---- the result for one file ----------------------------------------- */

enum bail {
#define BAIL(id, code, words) BAIL_##id,
#include "analyzer/bail.def"
#undef BAIL
    BAIL_COUNT
};

extern const char *const bail_code[BAIL_COUNT];
extern const char *const bail_words[BAIL_COUNT];

struct analysis {
    const struct source *source;
    struct intern *names;
    struct syntax *syntax;   /* the tree; see analyzer/syntax.h */
    bool is_passed_over;     /* parsed, and nothing below is filled */
    enum bail bail;          /* not BAIL_NONE: the same */
    uint32_t bail_at;        /* byte offset the bail speaks of */
    const struct unit *unit; /* [0] is the module; parents before children */
    uint32_t nunits;
    const struct constant *constant;
    uint32_t nconstants;
    const uint32_t *pool; /* lists: a count, then that many sym_ids */
    uint32_t npool;
    const struct span *comment; /* `#` to the end of its line, in order */
    uint32_t ncomments;
    bool has_future_annotations;
    bool has_star_import;
};

/* NFKC for identifiers outside ASCII; the edges hand it in (GLib). */
typedef struct text nfkc_fn(struct arena *a, struct text name);
typedef uint64_t spent_fn(void); /* the calling thread's, in microseconds */
enum { ANALYZE_DEPTH = 3000 }; /* what the C stack bears by far */

struct analyze_options {
    int target;          /* 308 .. 314: comprehensions are inlined from 312 */
    uint32_t max_depth;  /* of nested syntax; 0: ANALYZE_DEPTH */
    uint64_t timeout_us; /* for parsing one file; 0: none */
    spent_fn *spent_us;  /* what they are counted on; NULL: the clock's time */
    nfkc_fn *nfkc;       /* NULL: identifiers outside ASCII stay as they are */
    bool (*passes_over)(struct text package); /* files that import it */
    struct frontend *frontend; /* this worker's; NULL: made anew */
};

/* The tables that map a tree, made once per worker. */
struct frontend *frontend_open(struct arena *a);

/* Parsers take memory from the arenas of their callers, not of the C library:
 * faster.  To be called once, before a program's first thread. */
void frontend_prepare(void);

/*
 * Lower one file.  The result lives in `file`; `scratch` is rewound.  `names`
 * is the file's symbol table; symbols of the result are ids in it.
 */
struct analysis *analyze(struct arena *file, struct arena *scratch,
                         const struct source *source, struct intern *names,
                         const struct analyze_options *options);

/* All of it but the tree (`syntax` is NULL) in memory of its own, to outlive
 * the file's arena.  Its table of names may serve as the base of others. */
struct analysis *analysis_copy(struct arena *a, const struct analysis *an);

/* The run-time bytes of a CONST_STR, CONST_BYTES or CONST_TEXT (UTF-8; lone
 * surrogates as three): in the arena, or where they stand in the source. */
struct text constant_decode(struct arena *a, const struct analysis *an,
                            const struct constant *c);

static inline struct text
sym_text(const struct analysis *an, sym_id name)
{
    return intern_text(an->names, name);
}

/* ---- flow ------------------------------------------------------------ */

/*
 * What rules add to a unit before liveness is solved (design: use, extend,
 * forbid, skip).  Arrays sorted by op where they have one.
 */
struct hint_use { /* `var` is read when `op` runs */
    op_id op;
    var_id var;      /* NO_ID: all variables are */
    uint32_t reason; /* index into the judge's reasons, or NO_ID */
};
struct hint_outlive { /* while `child` is live, `owner` is live too */
    var_id owner, child;
    uint32_t reason;
};
struct hints {
    const struct hint_use *use;
    uint32_t nuses;
    const struct hint_outlive *outlive;
    uint32_t noutlives;
    const uint64_t *forbidden, *letting_go; /* by var; STOREs that release */
};

/* True if the hints say nothing about a unit of that many variables. */
bool hints_are_empty(const struct hints *h, uint32_t nvars);

/* Facts at block borders; rows by block, bits by var. */
struct flow {
    struct bitrows live_in, live_out;
    struct bitrows bound_in; /* definitely bound */
};

/* Solve for all variables; the rows live in `a`. */
struct flow flow_solve(struct arena *a, const struct unit *u);

/* `bound_in` of some variables alone, in rising order: bits by their place in
 * the list.  Of a unit with very many one asks for some at a time. */
struct bitrows flow_bound(struct arena *a, const struct unit *u,
                          const var_id *var, uint32_t nvars);

/* ---- candidates ------------------------------------------------------ */

/* Place shapes, for rule codes EDL101 … */
enum shape {
    SHAPE_STRAIGHT,  /* EDL101: not used after this point */
    SHAPE_BRANCH,    /* EDL102: dead on this branch, used on another */
    SHAPE_LOOP,      /* EDL103: still alive while the next round builds anew */
    SHAPE_REBIND,    /* EDL104: old value alive while its successor is made */
    SHAPE_LOOP_VAR,  /* EDL105: loop variable outlives the loop */
    SHAPE_WITH,      /* EDL106: `with .. as` target outlives the block */
    SHAPE_EXCEPTION, /* EDL107: saved exception keeps frames alive */
    SHAPE_PARAM,     /* EDL201: parameter outlives its last use */
};

/*
 * `del var` is right at gap `gap`: bound there on every path (the other
 * candidates of the unit taken into account), and not read before it is
 * bound again.
 */
struct candidate {
    gap_id gap;
    var_id var;
    op_id last_use; /* a last read before the gap, in source order, or NO_ID */
    op_id binding;  /* a STORE that reaches the gap; NO_ID: the parameter */
    uint8_t shape;
    bool suspends; /* a yield or await may follow while it would be held */
};

/* All candidates of a unit, sorted by gap, then var.  In `a`.  Hints (NULL:
 * none) only take candidates away: where there are none without them, rules
 * need not look at the unit. */
struct candidates {
    const struct candidate *at;
    uint32_t n;
} candidate_find(struct arena *a, struct arena *scratch, const struct unit *u,
                 const struct hints *hints);

#endif
