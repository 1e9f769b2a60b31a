/*
 * runtime_model.h - what CPython X.Y does with a program: runs it on a heap
 * with CPython's lifetime rules, and predicts what a `del` changes.
 *
 * A run executes the analysis of a module (lowered for the same version) and
 * collects what it prints.  It never fails for the program's sake: an
 * exception nobody catches is part of the result, an unknown module or
 * function is an opaque object, and too long a run is cut by its budget.
 * Modules that lie beside the program are run, too (`model_files`).
 */
#ifndef RUNTIME_MODEL_RUNTIME_MODEL_H
#define RUNTIME_MODEL_RUNTIME_MODEL_H

#include "analyzer/analyzer.h"

/* The files beside a program, which it may import. */
struct model_files {
    /* The bytes of a file by its path from there, in `a`; or false. */
    bool (*read)(void *with, struct arena *a, struct text path,
                 struct text *bytes);
    void *with;
};

struct model_options {
    int version;     /* 308 … 314 */
    bool trace;      /* log births, deaths, callbacks, collections */
    uint64_t work; /* some nanoseconds each; 0: the default, some seconds */
    uint32_t check;  /* debug builds: objects looked at by the heap checker
                      * per instruction; 0: few */
    const struct model_files *files; /* NULL: it imports none */
};

/* What the program learnt through weak references: calls of them, and entries
 * asked of weak dicts. */
struct weak_use {
    uint64_t asked, found;
    uint64_t tasks; /* so many were asked by tasks of a pool, loop or thread */
};

struct model_result {
    struct text out;       /* what the program printed */
    struct text err;       /* traceback, "Exception ignored" */
    struct text events;    /* with trace */
    int status;            /* as an exit status: 0, or 1 after an exception */
    bool is_cut;           /* the budget was spent */
    uint64_t live_objects; /* left after the teardown: 0 without a leak */
    struct weak_use weak_use;
    bool shows_unknown; /* texts were made of what the model does not know */
};

/*
 * Run a module.  The result lives in `a`; everything the heap needs comes
 * from `scratch`, which is rewound.  `analysis` must have been lowered for
 * `options->version`.
 */
struct model_result model_run(struct arena *a, struct arena *scratch,
                              const struct analysis *analysis,
                              const struct model_options *options);

/* ---- prediction ------------------------------------------------------ */

/* Why a `del` gains nothing, or what it gains. */
enum gain_reason {
#define GAIN(id, words) GAIN_##id,
#include "runtime-model/gain.def"
#undef GAIN
    GAIN_REASON_COUNT
};

extern const char *const gain_words[GAIN_REASON_COUNT];

/* What an answer takes for granted about code that is not known. */
enum doubt {
#define DOUBT(id, words) DOUBT_##id,
#include "runtime-model/doubt.def"
#undef DOUBT
    DOUBT_COUNT
};

extern const char *const doubt_words[DOUBT_COUNT];

enum { DEATHS_MAX = 12 };

/*
 * Where the objects that a variable names at a gap die if nothing is deleted,
 * over all ways tried.  In the order found; at most one death a line.
 */
struct deaths {
    uint32_t at[DEATHS_MAX]; /* offsets of what the function was doing */
    uint8_t n;
    bool at_end; /* as the function ends and its variables go */
    bool later;  /* the caller has it, or what it was stored in */
};

/* What a `del` at a candidate's gap changes. */
struct prediction {
    uint8_t gain;         /* enum gain */
    uint8_t reason;       /* enum gain_reason */
    uint8_t held_by;      /* the same, of runs in which something held it */
    uint8_t nfree, nheld; /* runs in which the del would free it, or not */
    uint32_t score;       /* for ranking; 0 with GAIN_NONE */
    uint32_t dies_now;    /* offset: where the object dies without the del */
    uint32_t dies_del;    /* and with it */
    uint8_t doubt;        /* enum doubt */
    bool is_freed;        /* by the del; as far as is known */
    bool is_bound;        /* a method that was bound for this name */
    bool is_lasting;      /* a class or code, that lives as long as its file */
    bool is_short;        /* a text of this run, which somebody held */
    struct deaths deaths;
    struct deaths with_del; /* the same, of what the `del` does not free */
    struct deaths ends; /* where the name lets go; not a word of holders */
    uint32_t held_calls, held_loops, held_waits; /* held for nothing */
    uint32_t held_lines;
    bool is_rebound;             /* it died when the variable was bound anew */
    uint32_t peak_now, peak_del; /* objects of this function alive at once */
};

/* What one thread's predictions have in common: a machine, opened once. */
struct predictor;
struct predictor *predictor_open(struct arena *a);
void predictor_release(struct predictor *p);

/* It keeps what it learnt of the last file, by the address of its analysis: to
 * be called before that goes. */
void predictor_forget(struct predictor *p);

/* Files that hold every call of a file's functions from outside of it. */
struct mentions;

struct model_callers {
    const struct analysis *const *file;
    const struct mentions *const *mentions; /* by file: mentions.h */
    uint32_t n;
    const bool *is_reached; /* by unit of the file that is asked about */
};

/* How such programs find the file, and what it imports. */
struct model_place {
    struct text module; /* `a.b`, as it is imported */
    bool is_package;
    const struct model_files *files; /* from where `a` is */
};

/* What became of the objects of one candidate while the callers ran. */
struct witnessed {
    struct deaths deaths;
    uint32_t nfree, nheld;  /* objects that nothing else held, or something */
    uint8_t held_by;        /* enum gain_reason */
    uint32_t nfinal;        /* of the free ones, what has a finalizer */
    uint32_t nrescued;      /* of these, what the `del` does not end */
    struct deaths with_del; /* of those that the `del` does not free */
    bool is_tried;          /* with the `del` */
};

struct witness_unit {
    struct candidates candidates;
    struct witnessed *each;
};

/*
 * Run each of the callers, and its functions without parameters, as far as the
 * model knows what they do; `unit`: by unit of the file, filled.
 */
void model_witness(const struct analysis *an, int version,
                   const struct model_callers *callers,
                   const struct model_place *place, struct witness_unit *unit);

/* All of them were lowered with the same names.  It lives in `a`. */
const struct model_callers *model_callers(struct arena *a,
                                          struct arena *scratch,
                                          const struct analysis *an,
                                          const struct analysis *const *file,
                                          uint32_t n);

/* Where candidates are: a unit, and for which version it was lowered. */
struct model_unit {
    const struct analysis *analysis;
    unit_id unit;
    int version;
    struct predictor *predictor;
    const struct call_keeps *keeps; /* by op, what others know; or NULL */
    const bool *is_released; /* by candidate: its `del` is there; or NULL */
    const struct model_callers *callers; /* NULL: anybody may call it */
    const struct witnessed *witnessed;   /* by candidate; NULL: nobody ran */
};

/*
 * Predict for each candidate of a unit, on its own: one prediction each, in
 * the same order.  The array lives in `a`; `scratch` is rewound.
 */
const struct prediction *model_predict(struct arena *a, struct arena *scratch,
                                       const struct model_unit *of,
                                       struct candidates candidates);

#endif
