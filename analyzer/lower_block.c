#include "analyzer/lower.h"

#include <assert.h>

bool
has_last_comma(const struct builder *b, node_id n, node_id child)
{
    const struct text t = b->lw->source->text;
    const uint32_t end = node_at(b, n)->end;

    for (uint32_t at = node_at(b, child)->end; at < end; at++) {
        if (t.s[at] == ',') {
            return true;
        }
        if (t.s[at] == '#') { /* a comment may have one, too */
            const char *line = memchr(t.s + at, '\n', end - at);
            at = line ? (uint32_t)(line - t.s) : end;
        }
    }
    return false;
}

void
lower_fail(struct builder *b, enum bail bail, node_id n)
{
    if (b->lw->bail == BAIL_NONE) {
        b->lw->bail = bail;
        b->lw->bail_at = begin_at(b, n);
    }
    b->too_large = true; /* from here on the builder does nothing */
}

block_id
block_new(struct builder *b)
{
    struct draft_block block = {.next = NO_ID, .region = b->in, .depth = NO_ID};

    vec_push(b->scratch, &b->block, block);
    return b->block.n - 1;
}

/* Every way into a block leaves the same number of values. */
static void
meet_depth(struct builder *b, block_id id, uint32_t depth)
{
    struct draft_block *block = &b->block.at[id];

    if (b->too_large) {
        return;
    }
    assert(block->depth == NO_ID || block->depth == depth);
    block->depth = depth;
}

void
block_place(struct builder *b, block_id id)
{
    struct draft_block *block = &b->block.at[id];

    if (b->too_large) {
        return;
    }
    assert(!block->placed);
    if (b->current != NO_ID) {
        b->block.at[b->current].end = b->op.n;
        b->block.at[b->current].next = id;
        meet_depth(b, id, b->depth);
    } else if (block->depth != NO_ID) {
        b->depth = block->depth;
    } else {
        block->depth = b->depth; /* nothing leads here */
    }
    block->first = block->end = b->op.n;
    block->region = b->in;
    block->placed = true;
    vec_push(b->scratch, &b->placed, id);
    b->current = id;
}

/* Make sure that there is a current block, and that it is in our region. */
static void
prepare(struct builder *b)
{
    if (b->current == NO_ID || (b->block.at[b->current].region != b->in &&
                                b->block.at[b->current].first != b->op.n)) {
        block_place(b, block_new(b));
    }
    b->block.at[b->current].region = b->in;
}

op_id
emit_extra(struct builder *b, enum op_kind kind, uint32_t arg, uint32_t extra,
           uint32_t at)
{
    struct op op = {
        .kind = (uint8_t)kind,
        .flags = b->copying ? OPF_COPY : 0,
        .region = (uint16_t)b->in,
        .arg = arg,
        .at = at,
        .extra = extra,
    };
    struct op_stack stack = op_stack(&op);

    if (b->too_large || b->op.n >= b->limit) {
        b->too_large = true;
        return 0;
    }
    prepare(b);
    assert(b->depth >= stack.pops);
    b->depth = b->depth - stack.pops + stack.pushes;
    if (b->depth > b->max_depth) {
        b->max_depth = b->depth;
    }
    vec_push(b->scratch, &b->op, op);
    if (op_info[kind].flags & OP_ENDS && !(op_info[kind].flags & OP_JUMPS)) {
        b->block.at[b->current].end = b->op.n;
        b->current = NO_ID;
    }
    return b->op.n - 1;
}

op_id
emit(struct builder *b, enum op_kind kind, uint32_t arg, uint32_t at)
{
    return emit_extra(b, kind, arg, NO_ID, at);
}

/* Stack depth at the target of a jump, the op's own effect taken already. */
static uint32_t
depth_at_target(const struct builder *b, enum op_kind kind)
{
    switch (kind) {
    case OP_KEEP_TRUE:
    case OP_KEEP_FALSE:
        return b->depth + 1;
    case OP_NEXT: /* item not pushed, iterator gone */
        return b->depth - 2;
    default:
        return b->depth;
    }
}

void
emit_jump(struct builder *b, enum op_kind kind, block_id to, uint32_t at)
{
    emit(b, kind, to, at);
    if (b->too_large) {
        return;
    }
    meet_depth(b, to, depth_at_target(b, kind));
    if (op_info[kind].flags & OP_ENDS) {
        b->block.at[b->current].end = b->op.n;
        b->current = NO_ID;
        return;
    }
    block_place(b, block_new(b));
}

region_id
region_new(struct builder *b, block_id handler, uint32_t depth)
{
    struct region r = {.parent = b->in, .handler = handler, .depth = depth};

    vec_push(b->scratch, &b->region, r);
    if (b->region.n > UINT16_MAX) {
        b->too_large = true;
        return 0;
    }
    return b->region.n - 1;
}

void
handler_place(struct builder *b, region_id region)
{
    struct region r = b->region.at[region];

    assert(b->current == NO_ID || b->too_large);
    b->depth = r.depth + 1;
    if (b->depth > b->max_depth) {
        b->max_depth = b->depth;
    }
    if (!b->too_large) {
        block_place(b, r.handler);
    }
}

/* ---- names ---- */

static var_id
var_add(struct builder *b, struct var v)
{
    vec_push(b->scratch, &b->var, v);
    return b->var.n - 1;
}

static uint8_t
var_flags(const struct scopes *ss, const struct symbol *s)
{
    int flags = 0;

    flags |= s->flags & SYMBOL_PARAM ? VARF_PARAM : 0;
    flags |= ss->scope.at[s->scope].is_inlined ? VARF_INLINED : 0;
    flags |= s->flags & SYMBOL_ANNOTATION ? VARF_ANNOTATION : 0;
    flags |= s->flags & (SYMBOL_HIDDEN | SYMBOL_PASSED) ? VARF_HIDDEN : 0;
    flags |= s->flags & SYMBOL_HANDLER ? VARF_HANDLER : 0;
    flags |= s->flags & SYMBOL_DELETED ? VARF_DELETED : 0;
    flags |= s->flags & SYMBOL_DECLARED ? VARF_DECLARED : 0;
    if (s->kind == VAR_CELL && !(s->flags & SYMBOL_KEPT)) {
        flags |= VARF_SPENT;
    }
    return (uint8_t)flags;
}

var_id
var_of_symbol(struct builder *b, symbol_id symbol)
{
    struct scopes *ss = b->lw->scopes;
    struct symbol *s = &ss->symbol.at[symbol_home(ss, symbol)];

    if (s->var == NO_ID) {
        s->var = var_add(b, (struct var){
                                .name = s->name,
                                .kind = s->kind,
                                .flags = var_flags(ss, s),
                                .outer = NO_ID,
                            });
    }
    return s->var;
}

var_id
var_hidden(struct builder *b, const char *name, uint8_t flags)
{
    return var_add(b, (struct var){
                          .name = intern_put(b->lw->names, text_of(name)),
                          .kind = VAR_LOCAL,
                          .flags = flags | VARF_HIDDEN,
                          .outer = NO_ID,
                      });
}

sym_id
plain_name(struct builder *b, node_id identifier)
{
    return scope_plain_name(b->lw->scopes, identifier);
}

void
emit_symbol(struct builder *b, enum op_kind kind, sym_id name, uint32_t at)
{
    symbol_id symbol = scope_symbol(b->lw->scopes, b->scope, name);

    assert(symbol != NO_ID);
    emit(b, kind, var_of_symbol(b, symbol), at);
}

void
emit_name(struct builder *b, enum op_kind kind, node_id identifier, uint32_t at)
{
    struct scopes *ss = b->lw->scopes;
    sym_id name = scope_name(ss, b->scope, identifier);
    symbol_id symbol = scope_symbol(ss, b->scope, name);

    if (symbol == NO_ID) {
        lower_fail(b, BAIL_UNKNOWN_SYNTAX, identifier);
        return;
    }
    emit(b, kind, var_of_symbol(b, symbol), at);
}

/* ---- constants ---- */

uint32_t
const_put(struct lower *lw, struct constant c)
{
    vec_push(lw->arena, &lw->constant, c);
    return lw->constant.n - 1;
}

void
emit_none(struct builder *b, uint32_t at)
{
    struct constant c = {.kind = CONST_NONE};

    emit(b, OP_CONST, const_put(b->lw, c), at);
}

void
emit_text(struct builder *b, struct text t, uint32_t at)
{
    struct constant c = {.kind = CONST_TEXT, .is_raw = true, .text = t};

    emit(b, OP_CONST, const_put(b->lw, c), at);
}

uint32_t
pool_list(struct lower *lw, const uint32_t *item, uint32_t n)
{
    uint32_t at = lw->pool.n;

    vec_push(lw->arena, &lw->pool, n);
    for (uint32_t i = 0; i < n; i++) {
        vec_push(lw->arena, &lw->pool, item[i]);
    }
    return at;
}
