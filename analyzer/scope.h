/*
 * scope.h - which scope every name of a file belongs to.
 *
 * Two passes, as in CPython's symtable: the first walks the tree and notes
 * for each scope what it binds, uses and declares; the second decides, from
 * the outside in, what each symbol is (Reference 4.2, PEP 227, 572, 695,
 * 709).  Lowering only asks afterwards.
 *
 * A comprehension always has a scope.  When it is inlined (PEP 709) its
 * variables live in the unit of its host, the nearest scope that is not an
 * inlined comprehension.
 */
#ifndef ANALYZER_SCOPE_H
#define ANALYZER_SCOPE_H

#include "analyzer/syntax.h"
#include "base/vec.h"

typedef uint32_t scope_id, symbol_id;

enum symbol_flag {
    SYMBOL_USED = 1,
    SYMBOL_BOUND = 2, /* assigned, imported, defined, deleted … */
    SYMBOL_PARAM = 4,
    SYMBOL_GLOBAL = 8,
    SYMBOL_NONLOCAL = 16,
    SYMBOL_ANNOTATION = 32, /* used by an annotation of a nested definition */
    SYMBOL_HIDDEN = 64,     /* not written in the source */
    SYMBOL_KEPT = 128,      /* a cell some captor of which may live on */
    SYMBOL_PASSED = 512,   /* a class: only handed through to its functions */
    SYMBOL_HANDLER = 1024, /* target of `except .. as` */
    SYMBOL_DELETED = 2048,
    SYMBOL_DECLARED = 4096, /* named by nonlocal in a nested scope, or here */
};

struct symbol {
    sym_id name;
    scope_id scope;
    uint16_t flags;
    uint8_t kind;    /* enum var_kind, once resolved */
    symbol_id outer; /* VAR_FREE: the symbol in the parent scope */
    symbol_id next;  /* next symbol of the same scope */
    var_id var;      /* in the unit of the host; NO_ID until lowered */
};

struct scope {
    enum unit_kind kind;
    scope_id parent;
    scope_id host; /* itself, unless an inlined comprehension */
    node_id node;
    uint32_t at;         /* where ast puts the scope */
    sym_id owner;        /* class name for mangling, or NO_ID */
    sym_id params_owner; /* type parameters of a class: that class' name */
    sym_id name;
    symbol_id first, last; /* symbols in order of first sight */
    unit_id unit;          /* of the host */
    scope_id inlined;      /* next scope inlined into the same host, or NO_ID */
    sym_id consumer; /* generator expression, `key=lambda`: the callee it is
                        passed to */
    bool is_inlined;
    bool is_transient; /* finished when the expression that makes it is */
    bool is_async, has_yield, has_await;
};

struct scopes {
    struct arena *arena;
    const struct source *source;
    const struct syntax *syntax;
    struct intern *names;
    nfkc_fn *nfkc;
    bool inlines; /* comprehensions are inlined (3.12 on) */
    bool future_annotations;
    bool has_star_import;
    VEC(struct scope) scope; /* [0] is the module; parents first */
    VEC(struct symbol) symbol;
    symbol_id *slot; /* hash of (scope, name); id + 1 */
    uint32_t nslots;
    scope_id *node_slot; /* hash of (node, role); id + 1 */
    uint32_t nnode_slots;
    sym_id known[4]; /* see scope_part.h: super, __class__, .0 … */
    sym_id *name_of; /* by identifier node: its name's id + 1 */
    enum bail bail;
    uint32_t bail_at;
};

/* Both passes.  Trouble is in `bail`. */
struct scopes *scopes_build(struct arena *a, const struct source *source,
                            const struct syntax *syntax, struct intern *names,
                            const struct analyze_options *options);

/* What a scope is to its node; one node may open one of each. */
enum scope_role {
    SCOPE_OWN,
    SCOPE_PARAMS, /* of its type parameters (PEP 695) */
    SCOPE_LAZY,   /* it is a bound or a default, evaluated when asked for */
};

/* The scope that `node` opens. */
scope_id scope_of_node(const struct scopes *ss, node_id node,
                       enum scope_role role);

/* The symbol `name` as seen in `scope`; NO_ID if it was never noted there. */
symbol_id scope_symbol(const struct scopes *ss, scope_id scope, sym_id name);

/* Where the value of a symbol lives: inlined captures are followed. */
symbol_id symbol_home(const struct scopes *ss, symbol_id id);

/* The name of an identifier node as the run time knows it (NFKC, mangled
 * for the class around `scope`). */
sym_id scope_name(struct scopes *ss, scope_id scope, node_id identifier);

/* The same without mangling. */
sym_id scope_plain_name(struct scopes *ss, node_id identifier);

/* The builtins that use up an iterator before they return. */
bool consumes_iterator(struct text builtin);

/* The lambda in `sorted(xs, key=lambda ...)`: the builtins that take a key call
 * it and forget it.  NO_ID if the arguments have none. */
node_id key_lambda(const struct syntax *s, const struct source *source,
                   node_id arguments);
bool calls_key(struct text builtin);

#endif
