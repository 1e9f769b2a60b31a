#include "rules/summarize_frame.h"

#include "rules/call.h"
#include "rules/literal.h"
#include "rules/names.h"
#include "rules/summarize_definition.h"

/* Who walks the stack without counting: three callers up, in practice. */
enum { FRAMES_NEAR = 7 };

static bool
mentions_attr(const struct rules_file *rf, const struct unit_lore *lu,
              const char *attr)
{
    const struct unit *u = lu->unit;

    for (op_id op = 0; op < u->nops; op++) {
        if ((u->op[op].kind == OP_ATTR || u->op[op].kind == OP_METHOD) &&
            text_eq(sym_text(rf->an, u->op[op].arg), text_of(attr))) {
            return true;
        }
    }
    return false;
}

/* How far up the frame is that a call of a frame API hands out; 0: its own,
 * 31: unknown. */
static uint32_t
frame_depth(struct rules_file *rf, struct unit_lore *lu,
            const struct call *call, struct text name)
{

    if (text_eq(name_last(name), TEXT("_getframe"))) {
        val_id v = call_argument(rf, call, 0, (struct text){0});
        int32_t n = v == NO_ID ? 0 : literal_int(rf, lu, v);
        return n < 0 ? 31 : (uint32_t)n;
    }
    if (text_eq(name_last(name), TEXT("stack"))) {
        const struct operands *o = &lu->ops;
        val_id v = o->out[call->op];
        op_id item = operand_only_user(o, v);
        if (item != NO_ID && o->unit->op[item].kind == OP_ITEM) {
            int32_t n = literal_int(rf, lu, operand(o, item, 1));
            return n < 0 ? 31 : (uint32_t)n;
        }
        return 31;
    }
    return 0;
}

/* Blocks that control gets to while a parameter is not true. */
struct untrue {
    const struct unit_lore *lu;
    var_id param;
    bool *seen;
    block_id *todo;
    uint32_t n;
};

static void
enter_block(struct untrue *t, block_id b)
{
    if (!t->seen[b]) {
        t->seen[b] = true;
        t->todo[t->n++] = b;
    }
}

/* To where the block leads, but for the way on which the parameter is true. */
static void
leave_block(struct untrue *t, const struct block *b)
{
    const struct unit *u = t->lu->unit;
    const op_id last = b->end - 1;
    const enum op_kind k = (enum op_kind)u->op[last].kind;
    const bool asks =
        (k == OP_BRANCH_FALSE || k == OP_BRANCH_TRUE) &&
        lore_loaded(t->lu, operand(&t->lu->ops, last, 0)) == t->param;
    const uint32_t if_true = k == OP_BRANCH_TRUE ? EDGE_JUMP : EDGE_NEXT;

    for (uint32_t i = b->edge_first; i < b->edge_end; i++) {
        if (!asks || u->cfg.edge[i].kind != if_true) {
            enter_block(t, u->cfg.edge[i].to);
        }
    }
}

/* Is every `f_locals` of the unit behind `if param:`? */
static bool
is_behind(struct rules_file *rf, const struct unit_lore *lu, var_id param)
{
    const struct cfg *cfg = &lu->unit->cfg;
    struct arena_mark mark = arena_mark(rf->scratch);
    struct untrue t = {
        lu, param, arena_array(rf->scratch, bool, cfg->nblocks + 1),
        arena_array(rf->scratch, block_id, cfg->nblocks + 1), 0};
    bool reads = false;

    enter_block(&t, cfg->rpo[0]);
    for (uint32_t i = 0; i < t.n && !reads; i++) {
        const struct block *b = &cfg->block[t.todo[i]];
        for (op_id op = b->first; op < b->end; op++) {
            const struct op *o = &lu->unit->op[op];
            reads |= (o->kind == OP_ATTR || o->kind == OP_METHOD) &&
                     text_eq(sym_text(rf->an, o->arg), TEXT("f_locals"));
        }
        leave_block(&t, b);
    }
    arena_rewind(rf->scratch, mark);
    return !reads;
}

/* `def report(error, with_locals=False)`: the parameter that must be true for
 * locals to be read, counted from 1, and that nobody has to give. */
static uint32_t
asks_for_reading(struct rules_file *rf, const struct unit_lore *lu)
{
    const struct unit *u = lu->unit;
    const op_id made = rf->defined[lu->id];

    for (var_id v = 0; made != NO_ID && v < u->params.positional; v++) {
        const struct unit_lore *parent = lore_unit(rf, u->parent);
        const op_id preset = summarize_default(parent, made, u, v);
        if (preset != NO_ID && !u->var[v].nbinds &&
            u->var[v].kind == VAR_LOCAL &&
            literal_truth(rf, parent, parent->ops.out[preset]) == TRUTH_FALSE &&
            is_behind(rf, lu, v)) {
            return v + 1;
        }
    }
    return 0;
}

void
summarize_frames(struct arena *a, struct rules_file *rf, struct unit_lore *lu,
                 struct summary_function *f)
{
    const struct unit *u = lu->unit;

    if (!mentions_attr(rf, lu, "f_locals")) {
        return;
    }
    f->reads_traces = mentions_attr(rf, lu, "tb_frame");
    for (op_id op = 0; op < u->nops; op++) {
        if (u->op[op].kind == OP_ATTR &&
            text_eq(sym_text(rf->an, u->op[op].arg), TEXT("f_back"))) {
            f->frames |= 1;
            f->why = TEXT("f_back.f_locals");
        }
        if (u->op[op].kind != OP_CALL) {
            continue;
        }
        struct call call = call_at(rf, lu, op);
        const struct api *api = call_api(rf, lu, &call);
        if (!api || !(api_fact(api, FACT_READS_CALLER_FRAME) ||
                      api_fact(api, FACT_RETURNS_OWN_FRAME))) {
            continue;
        }
        uint32_t depth = frame_depth(rf, lu, &call, api->name);
        if (depth > 0) {
            f->frames |= depth < 31 ? UINT32_C(1) << (depth - 1) : FRAMES_NEAR;
            f->why = api->name;
        }
    }
    f->reads_if = asks_for_reading(rf, lu);
    if (f->frames) {
        f->asked = frame_names_of(a, rf, lu);
    }
}
