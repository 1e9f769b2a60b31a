/*
 * lower.h - inside the lowering: from syntax to ops, one unit at a time.
 *
 * One small function per construct drives a builder that knows a current
 * block.  Emitting after a jump opens a block that nothing leads to, so
 * lowering never asks whether it is reachable.  The builder tracks the
 * depth of the operand stack; every way into a block must agree on it.
 *
 * Reading order: lower_block (builder), lower_expr, lower_call,
 * lower_string, lower_comprehension, lower_target, lower_stmt, lower_try,
 * lower_match, lower_def, lower (units and `analyze`), cfg.
 */
#ifndef ANALYZER_LOWER_H
#define ANALYZER_LOWER_H

#include "analyzer/scope.h"
#include "analyzer/syntax.h"
#include "base/vec.h"

/* What is shared by all units of a file. */
struct lower {
    struct arena *arena;   /* file */
    struct arena *scratch; /* rewound after each unit */
    const struct source *source;
    const struct syntax *syntax;
    struct scopes *scopes;
    struct intern *names;
    int target; /* as in the options */
    struct unit *unit;
    uint32_t nunits;
    VEC(struct constant) constant;
    VEC(uint32_t) pool;
    gap_id *gap_at; /* by node: gap after a statement, before a block; id + 1 */
    enum bail bail;
    uint32_t bail_at;
};

enum frame_kind {
    FRAME_LOOP,    /* break and continue end here */
    FRAME_FINALLY, /* try with a finally body that every exit must run */
    FRAME_RAISED,  /* a finally body run for an exception: prev exc below */
    FRAME_WITH,    /* exit below */
    FRAME_HANDLER, /* an except body: prev below */
    FRAME_GROUP,   /* an except* body, which no jump may leave (PEP 654) */
    FRAME_VALUE,   /* a finally body run by a return: its value below */
};

/* What leaving a construct by return, break or continue must undo. */
struct frame {
    enum frame_kind kind;
    node_id body;      /* FRAME_FINALLY: the block to run; FRAME_GROUP */
    region_id outside; /* region around the construct */
    block_id on_break, on_continue;
    uint32_t held; /* FRAME_LOOP: values on the stack (iterator) */
    node_id name;  /* FRAME_HANDLER: `as` target or NO_ID */
    bool is_async; /* FRAME_WITH */
    uint32_t at;
    uint32_t loop; /* loop index around the construct */
};

struct draft_block {
    op_id first, end;
    block_id next;
    region_id region;
    uint32_t depth;
    bool placed;
};

/* One unit under construction; everything here lies in scratch. */
struct builder {
    struct lower *lw;
    struct arena *scratch;
    unit_id id;
    scope_id scope; /* where names are looked up: an inlined comprehension's */
    scope_id host;
    VEC(struct op) op;
    VEC(struct draft_block) block;
    VEC(block_id) placed; /* blocks in the order of their ops */
    VEC(struct region) region;
    VEC(struct gap) gap;
    VEC(node_id) gap_join; /* by gap: statement whose after-gap is joined */
    VEC(struct stmt) stmt;
    VEC(struct loop) loop;
    VEC(struct var) var;
    VEC(struct spent) spent;
    VEC(struct frame) frame;
    block_id current; /* NO_ID after a jump */
    region_id in;     /* region of the next op */
    uint32_t depth, max_depth;
    uint32_t copying; /* > 0: this text was lowered before */
    uint32_t loop_in; /* innermost loop, or NO_ID */
    stmt_id stmt_in;  /* statement being lowered, or NO_ID */
    op_id limit;      /* stop here: copies of copies */
    bool too_large;
};

/* ---- builder (lower_block.c) ---- */

op_id emit(struct builder *b, enum op_kind kind, uint32_t arg, uint32_t at);
op_id emit_extra(struct builder *b, enum op_kind kind, uint32_t arg,
                 uint32_t extra, uint32_t at);
block_id block_new(struct builder *b);
void block_place(struct builder *b, block_id id);
/* Emit a jump; afterwards the other way, if any, is current. */
void emit_jump(struct builder *b, enum op_kind kind, block_id to, uint32_t at);
region_id region_new(struct builder *b, block_id handler, uint32_t depth);
/* Place a handler: the stack is cut to the region's depth, exc is on top. */
void handler_place(struct builder *b, region_id region);
void lower_fail(struct builder *b, enum bail bail, node_id n);
/* Is there a comma in the brackets of `n`, behind its only child? */
bool has_last_comma(const struct builder *b, node_id n, node_id child);

/* ---- names ---- */

var_id var_of_symbol(struct builder *b, symbol_id symbol);
var_id var_hidden(struct builder *b, const char *name, uint8_t flags);
void emit_name(struct builder *b, enum op_kind kind, node_id identifier,
               uint32_t at);
void emit_symbol(struct builder *b, enum op_kind kind, sym_id name,
                 uint32_t at);
sym_id plain_name(struct builder *b, node_id identifier);
/* Number the variables that are named below `n`, before it is lowered. */
void number_variables(struct builder *b, node_id n);

/* ---- constants ---- */

uint32_t const_put(struct lower *lw, struct constant c);
void emit_none(struct builder *b, uint32_t at);
void emit_text(struct builder *b, struct text t, uint32_t at);
uint32_t pool_list(struct lower *lw, const uint32_t *item, uint32_t n);

/* ---- expressions ---- */

void lower_expr(struct builder *b, node_id n);
void lower_branch(struct builder *b, node_id n, bool when, block_id to);
void lower_call(struct builder *b, node_id n);
void lower_string(struct builder *b, node_id n);
void lower_comprehension(struct builder *b, node_id n);
void lower_comprehension_unit(struct builder *b, node_id n);
bool is_splat(const struct builder *b, node_id n);
void lower_item_operands(struct builder *b, node_id n);
void lower_elements(struct builder *b, node_id n, enum op_kind kind);
void lower_call_rest(struct builder *b, node_id arguments, uint32_t before,
                     var_id last, uint32_t at);

/* ---- targets ---- */

void lower_store(struct builder *b, node_id n);
void lower_delete(struct builder *b, node_id n);
void lower_assignment(struct builder *b, node_id n);
void lower_augmented(struct builder *b, node_id n);

/* ---- statements ---- */

/* Does a simple statement end where its line does?  If not, the grammar
 * misread the text (see lower_line.c).  True for compound ones. */
bool line_holds_stmt(const struct builder *b, node_id n);

void lower_suite(struct builder *b, node_id block, bool may_have_docstring);
void lower_try(struct builder *b, node_id n);
void lower_with(struct builder *b, node_id n);
void lower_match(struct builder *b, node_id n);

/* ---- gaps (lower_gap.c) ---- */

void gap_before_suite(struct builder *b, node_id block,
                      bool may_have_docstring);
void gap_after_stmt(struct builder *b, node_id block, node_id n);
/* The end of this suite falls through to the end of statement `stmt`. */
void suite_joins(struct builder *b, node_id block, node_id stmt);
void gaps_finish(struct builder *b);

/* ---- definitions ---- */

void lower_function(struct builder *b, node_id n, node_id decorated);
void lower_class(struct builder *b, node_id n, node_id decorated);
void lower_lambda(struct builder *b, node_id n);
void lower_type_alias(struct builder *b, node_id n);
void lower_type_params_unit(struct builder *b, node_id n);
/* A PEP 695 right-hand side, or an annotation: evaluate its node. */
void lower_type(struct builder *b, node_id n);
void note_spent(struct builder *b, scope_id scope, op_id op);

/* ---- control flow (cfg.c) ---- */

void cfg_build(struct builder *b, struct unit *u);
/* Where in the ops each gap is, and what stands behind it. */
void gaps_locate(struct arena *scratch, const struct unit *u, struct gap *gap);
/* Assert what a cfg must keep; debug builds run it after cfg_build. */
bool cfg_check(const struct unit *u);

static inline const struct node *
node_at(const struct builder *b, node_id n)
{
    return &b->lw->syntax->node[n];
}

static inline uint8_t
kind_at(const struct builder *b, node_id n)
{
    return n == NO_ID ? SYN_UNKNOWN : node_at(b, n)->kind;
}

static inline uint32_t
begin_at(const struct builder *b, node_id n)
{
    return node_at(b, n)->begin;
}

static inline node_id
field_at(const struct builder *b, node_id n, enum syntax_field f)
{
    return node_field(b->lw->syntax, n, f);
}

static inline bool
is_async_node(const struct builder *b, node_id n)
{
    return node_kind_child(b->lw->syntax, n, SYN_ASYNC_TOKEN) != NO_ID;
}

#endif
