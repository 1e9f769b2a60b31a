/*
 * run.h - compiled units, frames, and calls.
 *
 * `code_prepare` turns a unit's ops into instructions: constants resolved and
 * folded as CPython's compiler does, jumps as indices, room for caches.
 */
#ifndef RUNTIME_MODEL_RUN_H
#define RUNTIME_MODEL_RUN_H

#include "runtime-model/generator.h"
#include "runtime-model/kinds.h"

struct instr {
    uint8_t kind; /* enum op_kind */
    uint8_t flags;
    uint16_t region;
    uint32_t arg;
    uint32_t extra;
    uint32_t at;
    struct obj *value;       /* constant, name */
    const struct type *seen; /* cache: class it was last executed for */
    uint32_t epoch, index;   /* valid for this epoch; what was found */
    uint32_t times;          /* predictions: see code_meet */
    uint32_t depth;          /* of the operand stack before it */
    union {
        struct obj *found;
        op_id op; /* of a call, of what starts a loop */
    };
};

/* Instructions beside the ops: variables by kind. */
enum {
    I_LOAD_FAST = OP_COUNT,
    I_STORE_FAST,
    I_DELETE_FAST,
    I_LOAD_CELL,
    I_STORE_CELL,
    I_DELETE_CELL,
    I_LOAD_GLOBAL,
    I_STORE_GLOBAL,
    I_DELETE_GLOBAL,
    I_LOAD_NAME,
    I_STORE_NAME,
    I_DELETE_NAME,
    I_FAIL, /* of a prediction: whatever stood there, it raises */
    I_PASS, /* the same: it is noted that the run came here */
    I_COUNT
};

/* Flags beside those of ops: a later part of the display follows; it is filled
 * from one constant. */
enum { INSTR_DEFER = 128, INSTR_FILL = 64 };

/* From so many starts and rounds on 3.11 specializes the code. */
enum { WARM = 8 };

struct handler {
    uint32_t pc, depth;
};

struct code {
    struct code *chain;
    const struct analysis *analysis;
    const struct unit *unit;
    struct codes *module; /* the other units of the same source */
    struct instr *instr; /* NULL: not compiled yet */
    uint32_t ninstr;
    uint32_t round; /* run of the machine that `times` are of */
    const struct handler *region;
    struct str **var_name;
    const uint8_t *var_kind;
    const uint32_t *exit_order;
    const uint32_t *free_var; /* var ids, as in a closure tuple */
    uint32_t nvars, nfree, ncells, depth;
    uint32_t nparams;
    struct str *name, *qualname;
    struct str *doc;        /* owned: the string it begins with, or NULL */
    struct codeobj *object; /* owned */
    struct obj **constant;  /* owned */
    uint32_t nconstants;
    uint8_t flavour; /* enum gen_flavour + 1 for generators, else 0 */
    bool has_spare;  /* up to 3.10: the frame of its last call waits here */
    uint8_t warm;    /* starts and rounds of loops so far, up to WARM */
    bool is_module, is_class, stands_for_c; /* C code: it shows no frame */
    int32_t class_cell; /* var id of `__class__`, or -1 */
    struct str *file;
};

/* All units of one source that is run. */
struct codes {
    const struct analysis *analysis;
    struct code **code;    /* by unit; NULL: not prepared yet */
    struct obj **constant; /* borrowed; by index of the analysis */
    struct obj **tree;     /* owned by the parse tree */
    uint32_t ntree, tree_cap;
    struct str **name;            /* by sym_id */
    struct dict *merged[K_COUNT]; /* equal constants exist once */
    struct str *file;
    struct str *result; /* owned; eval() finds its value there, or NULL */
    const struct class_units *units; /* once a class asks */
    struct codes *next;
};

struct frame {
    struct frame *back;
    struct code *code;
    struct function *func; /* owned; NULL for a module */
    struct dict *globals;  /* owned */
    struct obj *ns;        /* owned: namespace of a module or class body */
    struct obj **sp;
    uint32_t pc, at;         /* next instruction, running one */
    struct frameobj *object; /* owned, if somebody asked for it */
    struct generator *gen;   /* borrowed */
    struct dict *snapshot;   /* of locals(), up to 3.12 */
    struct list *deferred;   /* operands that live on (3.8 displays) */
    uint8_t cls;
    bool is_delegating, is_calling; /* from 3.11 on: Python code by itself */
    struct obj *slot[];
};

struct codes *codes_open(struct machine *m, const struct analysis *an,
                         struct text file);
struct code *code_prepare(struct machine *m, struct codes *module, unit_id u);

/* Its instructions and constants, if they are not there yet: a program's are
 * made with the module, in a prediction most functions are never called. */
void code_compile(struct machine *m, struct code *c);

/* Predictions: how often an instruction of `c` was met before in this run, and
 * it is met now. */
uint32_t code_meet(struct machine *m, struct code *c, struct instr *in);
struct str *code_name(struct machine *m, struct codes *module, sym_id name);
struct obj *constant_make(struct machine *m, struct codes *module,
                          uint32_t index);

/* `value` or the equal constant made before (steal). */
struct obj *constant_merge(struct machine *m, struct codes *module,
                           struct obj *value);

/* Instructions and how deep the operand stack gets (`depth` of the code);
 * debug builds hold every executed instruction to the depth said here. */
struct instr *code_assemble(struct machine *m, struct code *c);

/* What an instruction takes off the operand stack and puts there. */
struct op_stack instr_stack(const struct instr *in);

/* The parse tree holds a constant (steal), until it goes. */
void codes_keep_own(struct machine *m, struct codes *module, struct obj *value);

/* The parse tree goes: constants lose one reference. */
void codes_drop_tree(struct machine *m, struct codes *module);
/* Nothing of this source is referred to any more: constants go. */
void codes_release(struct machine *m, struct codes *module);

struct frame *frame_new(struct machine *m, struct code *code,
                        struct function *func, struct dict *globals);

/* Run to the end or to a suspension; NULL: raised. */
struct obj *frame_run(struct machine *m, struct frame *f, bool is_throw);

/* The frame has ended: release it, or leave it to its frame object, that
 * then holds the frame it was called from (`back`; NULL: none), so that a kept
 * exception keeps the locals of every caller.  A generator's frame has one
 * from 3.12 on only, and only when it ended by itself. */
void frame_end(struct machine *m, struct frame *f, struct frame *back);
void frame_clear_values(struct machine *m, struct frame *f);
void frame_free(struct machine *m, struct frame *f);
struct frameobj *frame_object(struct machine *m, struct frame *f);
/* The line it is in. */
uint32_t frame_line(const struct frame *f);
/* It or its nearest caller that CPython has as well; NULL: none. */
struct frame *frame_shown(struct frame *f);

/* locals(): up to 3.12 one dict per frame, kept by it. */
struct dict *frame_locals(struct machine *m, struct frame *f);

/* How the caller hands over arguments of a call. */
enum call_hold {
    HOLD_CALLER, /* they stay the caller's; the callee gets copies */
    HOLD_STEAL,  /* the references move into the callee */
};

struct call {
    struct obj **arg;          /* positional ones, then by `names` */
    uint32_t n;                /* all of them */
    const struct tuple *names; /* keywords: the last names->n */
    enum call_hold hold;
};

/* The arguments of a call, all the caller's. */
struct given {
    struct obj *const *at;
    uint32_t n; /* all of them; the last ones by `names` */
    const struct tuple *names;
};

/* How many of the references to `o` that the heap counts are only lent: the
 * rule of 3.14 (borrow.c). */
uint32_t borrowed_count(struct machine *m, const struct obj *o);

/* Call anything with copied arguments. */
struct obj *call(struct machine *m, struct obj *f, struct obj *const *arg,
                 uint32_t n, const struct tuple *names);

struct obj *call0(struct machine *m, struct obj *f);
struct obj *call1(struct machine *m, struct obj *f, struct obj *a);
struct obj *call_method(struct machine *m, struct obj *o, const char *name,
                        struct obj *const *arg, uint32_t n);
/* A special method found on the class, with `self` first. */
struct obj *call_special(struct machine *m, struct obj *found, struct obj *self,
                         struct obj *const *arg, uint32_t n);
struct obj *call_function(struct machine *m, struct function *f,
                          const struct call *c);
struct obj *call_type(struct machine *m, struct type *t, struct obj *const *arg,
                      uint32_t n, const struct tuple *names);

/* f(*items, **keywords), either may be NULL (steal); is_moved: by code. */
struct obj *call_star(struct machine *m, struct obj *f, struct obj *items,
                      struct obj *keywords, bool is_moved);

/* Instead of the TypeError set: what was given to a call with * or ** has no
 * `has` (SP_COUNT: is no mapping). */
void call_bad_star(struct machine *m, struct obj *f, const struct obj *given,
                   const char *must, enum special has);

/* A keyword was given twice: raised, false. */
bool call_twice(struct machine *m, struct obj *f, struct obj *key);

struct obj *function_new(struct machine *m, struct code *code,
                         struct dict *globals);

/* The code of a text; NULL: it is none, and SyntaxError is raised. */
struct codes *source_compile(struct machine *m, struct text path,
                             struct text text);

/* Run a module's text in a namespace. */
bool run_source(struct machine *m, struct text path, struct text text,
                struct dict *globals, struct obj *ns);

#endif
