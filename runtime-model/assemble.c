/*
 * From ops to instructions: blocks in a row, jumps as indices, gaps gone,
 * constants folded as CPython's compiler folds them.  What the folding
 * changes for lifetimes is documented at each rule.
 */
#include "base/vec.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"
#include "runtime-model/swap.h"
#include "runtime-model/witness.h"

#include <assert.h>

enum { FOLD_LIMIT = 4096, FORMAT_PARTS = 40 };

struct assembler {
    struct machine *m;
    struct code *code;
    VEC(struct instr) out;
    uint32_t *block_pc;
    uint32_t floor; /* first instruction of the current block */
};

struct op_stack
instr_stack(const struct instr *in)
{
    const struct op op = {in->kind, 0, 0, in->arg, 0, in->extra};

    switch (in->kind) {
    case I_LOAD_FAST:
    case I_LOAD_CELL:
    case I_LOAD_GLOBAL:
    case I_LOAD_NAME:
        return (struct op_stack){0, 1};
    case I_STORE_FAST:
    case I_STORE_CELL:
    case I_STORE_GLOBAL:
    case I_STORE_NAME:
        return (struct op_stack){1, 0};
    case I_DELETE_FAST:
    case I_DELETE_CELL:
    case I_DELETE_GLOBAL:
    case I_DELETE_NAME:
        return (struct op_stack){0, 0};
    default:
        return op_stack(&op);
    }
}

static struct instr *
push(struct assembler *as, uint8_t kind, const struct op *op)
{
    struct instr *in = vec_add(as->m->arena, &as->out);

    *in = (struct instr){0};
    in->kind = kind;
    in->flags = op->flags;
    in->region = op->region;
    in->arg = op->arg;
    in->extra = op->extra;
    in->at = op->at;
    return in;
}

/* The instruction `back` places before the end (1: the last), if it is in
 * this block. */
static struct instr *
last(struct assembler *as, uint32_t back)
{
    return as->out.n >= as->floor + back ? &as->out.at[as->out.n - back] : NULL;
}

static bool
is_const(const struct instr *in)
{
    return in && in->kind == OP_CONST;
}

/* ---- folding --------------------------------------------------------- */

/* Replace the last `n` constants by one value (steal). */
static void
replace(struct assembler *as, uint32_t n, struct obj *value)
{
    struct instr keep = *last(as, n);

    for (uint32_t i = 1; i <= n; i++) {
        decref(as->m, last(as, i)->value);
    }
    as->out.n -= n;
    struct instr *in = vec_add(as->m->arena, &as->out);

    *in = keep;
    in->kind = OP_CONST;
    in->value = constant_merge(as->m, as->code->module, value);
    if (in->value == value && value->refs < IMMORTAL &&
        as->m->profile->version < 314) {
        incref(in->value); /* folding happens in the parse tree */
        codes_keep_own(as->m, as->code->module, in->value);
    }
}

/* A tuple of constants is a constant. */
static bool
fold_tuple(struct assembler *as, uint32_t n)
{
    for (uint32_t i = 1; i <= n; i++) {
        if (!is_const(last(as, i))) {
            return false;
        }
    }
    if (n == 0) {
        return false;
    }
    struct tuple *t = tuple_new(as->m, n);

    for (uint32_t i = 0; i < n; i++) {
        t->at[i] = incref(last(as, n - i)->value);
    }
    replace(as, n, OBJ(t));
    return true;
}

static bool
is_foldable(const struct obj *o)
{
    return is_number(o) || o->kind == K_STR || o->kind == K_BYTES ||
           o->kind == K_TUPLE;
}

static uint32_t
size_of(const struct obj *o)
{
    return o->kind == K_STR || o->kind == K_BYTES ? ((const struct str *)o)->n
           : o->kind == K_TUPLE ? ((const struct tuple *)o)->n * 16
                                : 1;
}

static bool
fold_binary(struct assembler *as, uint32_t op)
{
    const struct instr *a = last(as, 2), *b = last(as, 1);

    if (!is_const(a) || !is_const(b) || !is_foldable(a->value) ||
        !is_foldable(b->value) || (op == OPER_MOD && a->value->kind == K_STR) ||
        (op == OPER_POW && is_int(b->value) && int_value(b->value) > 60) ||
        (op == OPER_LSHIFT && is_int(b->value) && int_value(b->value) > 128) ||
        (op == OPER_MUL && size_of(a->value) + size_of(b->value) > 2 &&
         ((is_int(b->value) &&
           size_of(a->value) * int_value(b->value) > FOLD_LIMIT) ||
          (is_int(a->value) &&
           size_of(b->value) * int_value(a->value) > FOLD_LIMIT)))) {
        return false;
    }
    struct obj *r =
        object_binary(as->m, a->value, b->value, (enum oper)op, false);

    if (!r) {
        raise_clear(as->m);
        return false;
    }
    if (!is_foldable(r)) {
        decref(as->m, r);
        return false;
    }
    replace(as, 2, r);
    return true;
}

static bool
fold_unary(struct assembler *as, uint32_t op)
{
    const struct instr *a = last(as, 1);

    if (!is_const(a) || !is_foldable(a->value)) {
        return false;
    }
    struct obj *r = object_unary(as->m, a->value, (enum oper)op);

    if (!r) {
        raise_clear(as->m);
        return false;
    }
    replace(as, 1, r);
    return true;
}

static bool
fold_item(struct assembler *as)
{
    const struct instr *a = last(as, 2), *b = last(as, 1);

    if (!is_const(a) || !is_const(b) || !is_foldable(a->value) ||
        !is_int(b->value)) {
        return false;
    }
    struct obj *r = item_get(as->m, a->value, b->value);

    if (!r) {
        raise_clear(as->m);
        return false;
    }
    replace(as, 2, r);
    return true;
}

/* From 3.9 on a list of three or more constants is filled from a tuple of
 * them, which the code keeps. */
static bool
fold_display(struct assembler *as, const struct op *op)
{
    uint32_t n = op->arg;

    for (uint32_t i = 1; i <= n; i++) {
        if (!is_const(last(as, i))) {
            return false;
        }
    }
    if (n < 3 || as->m->profile->version < 309) {
        return false;
    }
    struct tuple *t = tuple_new(as->m, n);

    for (uint32_t i = 0; i < n; i++) {
        t->at[i] = last(as, n - i)->value;
    }
    as->out.n -= n;
    push(as, OP_LIST, op)->arg = 0;
    push(as, OP_CONST, op)->value =
        constant_merge(as->m, as->code->module, OBJ(t));
    struct instr *fill = push(as, OP_LIST_EXTEND, op);

    fill->arg = 1;
    fill->flags |= INSTR_FILL;
    return true;
}

/* A list display that is only looked through is a tuple. */
static void
fold_list(struct assembler *as)
{
    struct instr *in = last(as, 1);

    if (in && in->kind == OP_LIST_EXTEND && (in->flags & INSTR_FILL)) {
        struct obj *t = in[-1].value;
        in[-2] = in[-1];
        as->out.n -= 2;
        if (t->refs < IMMORTAL && as->m->profile->version < 314) {
            codes_keep_own(as->m, as->code->module, incref(t));
        }
    } else if (in && in->kind == OP_LIST && in->arg > 0) {
        uint32_t n = in->arg;
        as->out.n--;
        if (!fold_tuple(as, n)) {
            as->out.n++;
            last(as, 1)->kind = OP_TUPLE;
        }
    }
}

/* ---- "…%s…" % (a, b): from 3.11 on as an f-string -------------------- */

struct piece {
    struct text text; /* before the operand */
    char conversion;  /* 0: the last piece, no operand */
};

static uint32_t
split_format(struct arena *a, struct text t, struct piece *piece)
{
    struct buf text = {.arena = a};
    uint32_t n = 0;

    for (uint32_t i = 0; i < t.n; i++) {
        if (t.s[i] != '%') {
            buf_char(&text, t.s[i]);
            continue;
        }
        char c = ++i < t.n ? t.s[i] : 0;
        if (c == '%') {
            buf_char(&text, c);
            continue;
        }
        if ((c != 's' && c != 'r' && c != 'a') || n + 2 > FORMAT_PARTS) {
            return 0;
        }
        piece[n++] = (struct piece){buf_text(&text), c};
        text = (struct buf){.arena = a};
    }
    piece[n++] = (struct piece){buf_text(&text), 0};
    return n;
}

/* Where the operand that ends before `end` begins; NO_ID: not in one row. */
static uint32_t
operand_start(const struct assembler *as, uint32_t end)
{
    int32_t need = 1;

    for (uint32_t i = end; i > as->floor;) {
        struct op_stack st = instr_stack(&as->out.at[--i]);
        need += (int32_t)st.pops - (int32_t)st.pushes;
        if (need == 0) {
            return i;
        }
        if (need < 0) {
            return NO_ID;
        }
    }
    return NO_ID;
}

static void
add_text(struct assembler *as, struct instr *at, struct text t)
{
    struct instr in = *at;

    in.kind = OP_CONST;
    in.value = constant_merge(as->m, as->code->module, OBJ(str_new(as->m, t)));
    vec_push(as->m->arena, &as->out, in);
}

static bool
fold_percent(struct assembler *as, const struct op *op)
{
    struct piece piece[FORMAT_PARTS];
    uint32_t start[FORMAT_PARTS + 1];
    struct instr *t = last(as, 1);

    if (as->m->profile->version < 311 || !t || t->kind != OP_TUPLE) {
        return false;
    }
    uint32_t n = t->arg;

    if (n == 0 || n >= FORMAT_PARTS) {
        return false;
    }
    start[n] = as->out.n - 1;
    for (uint32_t i = n; i > 0; i--) {
        start[i - 1] = operand_start(as, start[i]);
        if (start[i - 1] == NO_ID) {
            return false;
        }
    }
    if (start[0] <= as->floor) {
        return false;
    }
    struct instr format = as->out.at[start[0] - 1];

    if (!is_const(&format) || format.value->kind != K_STR ||
        split_format(as->m->arena, str_text((struct str *)format.value),
                     piece) != n + 1) {
        return false;
    }
    uint32_t count = start[n] - start[0], parts = 0;
    struct instr *copy = heap_raw(as->m, (count + 1) * sizeof *copy);

    memcpy(copy, &as->out.at[start[0]], count * sizeof *copy);
    as->out.n = start[0] - 1;
    for (uint32_t i = 0; i <= n; i++) {
        if (piece[i].text.n) {
            add_text(as, &format, piece[i].text);
            parts++;
        }
        if (i == n) {
            break;
        }
        for (uint32_t k = start[i] - start[0]; k < start[i + 1] - start[0];
             k++) {
            vec_push(as->m->arena, &as->out, copy[k]);
        }
        struct op f = {
            OP_FORMAT,
            0,
            op->region,
            piece[i].conversion == 's' ? 1 : piece[i].conversion == 'r' ? 2 : 3,
            op->at,
            0};
        push(as, OP_FORMAT, &f);
        parts++;
    }
    heap_raw_free(as->m, copy, (count + 1) * sizeof *copy);
    if (parts > 1) {
        struct op join = {OP_JOIN, 0, op->region, parts, op->at, NO_ID};
        push(as, OP_JOIN, &join);
    }
    decref(as->m, format.value);
    return true;
}

/* ---- one op ---------------------------------------------------------- */

static void
add_variable(struct assembler *as, const struct op *op)
{
    static const uint8_t table[][3] = {
        [VAR_LOCAL] = {I_LOAD_FAST, I_STORE_FAST, I_DELETE_FAST},
        [VAR_CELL] = {I_LOAD_CELL, I_STORE_CELL, I_DELETE_CELL},
        [VAR_FREE] = {I_LOAD_CELL, I_STORE_CELL, I_DELETE_CELL},
        [VAR_GLOBAL] = {I_LOAD_GLOBAL, I_STORE_GLOBAL, I_DELETE_GLOBAL},
        [VAR_GLOBAL_EXPLICIT] = {I_LOAD_GLOBAL, I_STORE_GLOBAL,
                                 I_DELETE_GLOBAL},
        [VAR_NAME] = {I_LOAD_NAME, I_STORE_NAME, I_DELETE_NAME},
    };
    uint32_t what = op->kind == OP_LOAD ? 0 : op->kind == OP_STORE ? 1 : 2;
    uint32_t kind = as->code->var_kind[op->arg];

    if (kind == VAR_GLOBAL && as->code->is_class) {
        kind = VAR_NAME; /* what __prepare__ made may have it */
    }
    struct instr *in = push(as, table[kind][what], op);

    in->value = OBJ(as->code->var_name[op->arg]);
    in->extra = op->kind == OP_UNBIND;
}

static void
add_constant(struct assembler *as, const struct op *op)
{
    struct codes *module = as->code->module;
    struct obj **first = &module->constant[op->arg];

    if (!*first) {
        struct obj *value = constant_make(as->m, module, op->arg);
        *first = constant_merge(as->m, module, value);
        if (*first == value) { /* the parse tree's */
            codes_keep_own(as->m, module, value);
            if (value->kind == K_BYTES && as->m->profile->version >= 312 &&
                value->refs < IMMORTAL) { /* its parser joins pieces */
                codes_keep_own(as->m, module, incref(value));
            }
        } else {
            push(as, OP_CONST, op)->value = *first;
            return;
        }
    }
    push(as, OP_CONST, op)->value = incref(*first);
}

/* A tuple of names from the pool; the instruction owns it. */
static struct obj *
names_list(struct assembler *as, uint32_t list)
{
    const uint32_t *pool = as->code->analysis->pool + list;
    struct tuple *t = tuple_new(as->m, pool[0]);

    for (uint32_t i = 0; i < pool[0]; i++) {
        struct str *s = code_name(as->m, as->code->module, pool[i + 1]);
        t->at[i] = incref(OBJ(s));
    }
    return OBJ(t);
}

static bool
fold(struct assembler *as, const struct op *op)
{
    switch (op->kind) {
    case OP_TUPLE:
        return fold_tuple(as, op->arg);
    case OP_LIST:
        return fold_display(as, op);
    case OP_BINARY:
        return (op->arg == OPER_MOD && fold_percent(as, op)) ||
               fold_binary(as, op->arg);
    case OP_UNARY:
        return fold_unary(as, op->arg);
    case OP_ITEM:
        return fold_item(as);
    case OP_ITER:
        fold_list(as);
        return false;
    case OP_COMPARE:
        if (op->arg == OPER_IN || op->arg == OPER_NOT_IN) {
            fold_list(as);
        }
        return false;
    default:
        return false;
    }
}

/* The tuple of a function's defaults was folded by the compiler: the parse
 * tree has not got it. */
static void
forget_defaults(struct assembler *as, const struct op *op)
{
    struct codes *module = as->code->module;
    const struct instr *in = last(as, 1);

    if (op->extra == FUNCTION_DEFAULTS && is_const(in) && module->ntree > 0 &&
        in->value == module->tree[module->ntree - 1]) {
        decref(as->m, module->tree[--module->ntree]);
    }
}

static void
add_op(struct assembler *as, const struct op *op)
{
    switch (op->kind) {
    case OP_GAP:
        if (as->m->is_lenient ||
            witness_is_of(as->m, as->code->analysis)) {
            push(as, OP_GAP, op);
        }
        return;
    case OP_LOAD:
    case OP_STORE:
    case OP_DELETE:
    case OP_UNBIND:
        add_variable(as, op);
        return;
    case OP_CONST:
        add_constant(as, op);
        return;
    case OP_FUNCTION: /* compiled here, and so are its constants */
        if (!as->m->is_lenient) {
            forget_defaults(as, op);
            code_prepare(as->m, as->code->module, op->arg);
        }
        break;
    default:
        break;
    }
    if (fold(as, op)) {
        return;
    }
    struct instr *in = push(as, op->kind, op);

    if (op_info[op->kind].arg == ARG_SYM) {
        in->value = OBJ(code_name(as->m, as->code->module, op->arg));
    } else if ((op->kind == OP_CALL || op->kind == OP_MATCH_CLASS) &&
               op->extra != NO_ID) {
        in->value = names_list(as, op->extra);
    }
    if (op->kind == OP_CALL || op->kind == OP_ITER) {
        in->op = (op_id)(op - as->code->unit->op);
    }
}

/* 3.8 keeps all operands of `[*a, *b]` until the display is complete. */
static void
mark_displays(struct assembler *as)
{
    for (uint32_t i = 0; i < as->out.n; i++) {
        int32_t above = 0; /* values over the list */
        if (as->out.at[i].kind != OP_LIST_EXTEND || as->out.at[i].arg != 1) {
            continue;
        }
        for (uint32_t k = i + 1; k < as->out.n; k++) {
            const struct instr *in = &as->out.at[k];
            if (in->kind == OP_LIST_EXTEND && above == 1) {
                as->out.at[i].flags |= INSTR_DEFER;
                break;
            }
            struct op_stack st = instr_stack(in);
            above -= (int32_t)st.pops;
            if (above < 0) {
                break;
            }
            above += (int32_t)st.pushes;
        }
    }
}

/* Depths in the block that has just been written; folding has changed them. */
static void
measure(struct assembler *as, uint32_t depth)
{
    uint32_t *deepest = &as->code->depth;

    for (uint32_t i = as->floor; i < as->out.n; i++) {
        struct instr *in = &as->out.at[i];
        struct op_stack st = instr_stack(in);
        /* what is sent lies over the iterator that it is for */
        uint32_t sent = in->kind == OP_YIELD_FROM || in->kind == OP_AWAIT;
        assert(depth >= st.pops);
        in->depth = depth;
        if (depth + sent > *deepest) {
            *deepest = depth + sent;
        }
        depth = depth - st.pops + st.pushes;
        if (depth > *deepest) {
            *deepest = depth;
        }
    }
}

static void
set_regions(struct assembler *as, const struct cfg *cfg)
{
    struct handler *h =
        arena_array(as->m->arena, struct handler, cfg->nregions + 1);

    for (uint32_t r = 1; r < cfg->nregions; r++) {
        h[r].pc = as->block_pc[cfg->region[r].handler];
        h[r].depth = cfg->region[r].depth;
    }
    as->code->region = h;
}

/* The end of a run of hidden UNBINDs: the names of an inlined comprehension,
 * which are given back last to first. */
static op_id
unbind_run(const struct unit *u, op_id i, op_id end)
{
    while (i < end && u->op[i].kind == OP_UNBIND &&
           (u->op[i].flags & OPF_HIDDEN)) {
        i++;
    }
    return i;
}

static void
add_ops(struct assembler *as, op_id first, op_id end)
{
    const struct unit *u = as->code->unit;

    for (op_id i = first; i < end;) {
        op_id next = unbind_run(u, i, end);
        for (op_id k = next; k > i + 1; k--) {
            add_op(as, &u->op[k - 1]);
        }
        add_op(as, &u->op[i]);
        i = next > i ? next : i + 1;
    }
}

/* Where the names begin that a comprehension gives back when it is over: they
 * belong to the block that comes then.  Its end if there are none. */
static op_id
names_over(const struct unit *u, block_id id)
{
    const struct block *b = &u->cfg.block[id];
    op_id from = b->end > b->first ? b->end - 1 : b->end;

    if (from == b->end || u->op[from].kind != OP_JUMP) {
        return b->end;
    }
    const struct block *to = &u->cfg.block[u->op[from].arg];
    if (to->pred_end != to->pred_first + 1 || to->depth != b->depth) {
        return b->end;
    }
    while (from > b->first && unbind_run(u, from - 1, b->end) > from - 1) {
        from--;
    }
    return unbind_run(u, from, b->end) > from ? from : b->end;
}

/* Those that the one block before this one has left to it. */
static void
add_names_over(struct assembler *as, const struct block *block)
{
    const struct cfg *cfg = &as->code->unit->cfg;

    if (block->pred_end != block->pred_first + 1) {
        return;
    }
    const block_id before = cfg->pred[block->pred_first];
    const op_id from = names_over(as->code->unit, before);
    if (from < cfg->block[before].end) {
        add_ops(as, from,
                unbind_run(as->code->unit, from, cfg->block[before].end));
    }
}

static void
add_block(struct assembler *as, block_id id)
{
    const struct block *block = &as->code->unit->cfg.block[id];
    const op_id over = names_over(as->code->unit, id);

    as->block_pc[id] = as->out.n;
    as->floor = as->out.n;
    add_names_over(as, block);
    add_ops(as, block->first, over);
    if (over < block->end) {
        add_op(as, &as->code->unit->op[block->end - 1]);
    }
    as->out.n = as->floor + code_swap(as->m, as->code, &as->out.at[as->floor],
                                      as->out.n - as->floor);
}

/* No depth is one that a run could have: nobody may go on there, as one does
 * behind a statement of a module that raised. */
static void
mark_unreachable(struct assembler *as)
{
    for (uint32_t i = as->floor; i < as->out.n; i++) {
        as->out.at[i].depth = NO_ID;
    }
}

struct instr *
code_assemble(struct machine *m, struct code *c)
{
    const struct cfg *cfg = &c->unit->cfg;
    struct assembler as = {.m = m, .code = c};

    as.block_pc = arena_array(m->arena, uint32_t, cfg->nblocks + 1);
    for (uint32_t b = 0; b < cfg->nblocks; b++) {
        const struct block *block = &cfg->block[b];
        add_block(&as, b);
        if (block->rpo != NO_ID) {
            measure(&as, block->depth);
        } else {
            mark_unreachable(&as);
        }
        if (block->next != NO_ID && block->next != b + 1) {
            struct op jump = {OP_JUMP, 0, 0, block->next, 0, NO_ID};
            if (block->end > block->first) {
                jump.at = c->unit->op[block->end - 1].at;
            }
            push(&as, OP_JUMP, &jump)->depth = cfg->block[block->next].depth;
        }
    }
    for (uint32_t i = 0; i < as.out.n; i++) {
        struct instr *in = &as.out.at[i];
        if (in->kind < OP_COUNT && op_info[in->kind].arg == ARG_BLOCK) {
            in->arg = as.block_pc[in->arg];
        }
    }
    if (m->profile->version < 309) {
        mark_displays(&as);
    }
    set_regions(&as, cfg);
    c->ninstr = as.out.n;
    return as.out.at;
}
