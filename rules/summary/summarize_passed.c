#include "rules/summary/summarize_passed.h"

#include "base/vec.h"
#include "rules/summary/summarize_weak.h"
#include "rules/value/names.h"

typedef VEC(struct summary_argument) passed_on;

uint32_t
summarize_parameter(const struct rules_file *rf, const struct unit_lore *lu,
                    val_id v, bool methods)
{
    op_id op = operand_source(&lu->ops, lore_origin(lu, v));
    val_id whole = methods ? lore_part_of(rf, lu, op) : NO_ID;
    var_id var = lore_loaded(lu, whole == NO_ID ? v : whole);

    if (var == NO_ID) { /* a copy of the parameter in another variable */
        var = lore_loaded(lu, lore_origin(lu, v));
    }
    return var != NO_ID && (lu->unit->var[var].flags & VARF_PARAM) ? var
                                                                   : NO_ID;
}

struct summary_argument
summarize_way_passed(const struct passing *p, uint32_t i, uint32_t param)
{
    const struct call *call = p->call;
    const uint32_t keywords = call->nargs - call->nkeywords;
    struct summary_argument way = {.param = param,
                                   .position = call->is_starred ? NO_ID : i};

    if (call->passed) {
        way.keyword = text_copy(p->arena, call->passed[i].keyword);
        way.position = call->passed[i].position;
        way.first = call->passed[i].first;
        way.is_names = call->passed[i].kind == PASSED_NAMES;
    }
    way.is_method = summarize_is_bound(p->lu, call->argument[i]);
    if (!call->is_starred && i >= keywords) {
        way.keyword = text_copy(
            p->arena, sym_text(p->rf->an, call->keyword[i - keywords]));
    }
    return way;
}

static void
add(const struct passing *p, uint32_t i, uint32_t param, passed_on *to)
{
    const struct summary_argument way = summarize_way_passed(p, i, param);

    vec_push(p->rf->arena, to, way);
}

/* Parameters that are put into a display for the call: `hold([x, y])`. */
static void
add_inside(const struct passing *p, uint32_t i, passed_on *to)
{
    const struct operands *o = &p->lu->ops;
    const op_id op =
        operand_source(o, lore_origin(p->lu, p->call->argument[i]));
    const enum op_kind k =
        op == NO_ID ? OP_NULL : (enum op_kind)o->unit->op[op].kind;
    const bool is_display =
        k == OP_LIST || k == OP_TUPLE || k == OP_SET || k == OP_DICT;

    for (uint32_t n = 0; is_display && n < operand_count(o, op); n++) {
        const uint32_t param =
            summarize_parameter(p->rf, p->lu, operand(o, op, n), false);
        if (param != NO_ID) {
            add(p, i, param, to);
        }
    }
}

static const struct summary_argument *
keep(struct arena *a, const passed_on *list)
{
    struct summary_argument *at =
        arena_array(a, struct summary_argument, list->n);

    for (uint32_t i = 0; i < list->n; i++) {
        at[i] = list->at[i];
    }
    return at;
}

void
summarize_passed(struct arena *a, const struct rules_file *rf,
                 const struct unit_lore *lu, const struct call *call,
                 struct summary_call *out)
{
    const struct passing p = {a, rf, lu, call};
    passed_on all = {0}, inside = {0};

    for (uint32_t i = 0; i < call->nargs; i++) {
        const uint32_t param =
            summarize_parameter(rf, lu, call->argument[i], true);
        if (param != NO_ID) {
            add(&p, i, param, &all);
        } else {
            add_inside(&p, i, &inside);
        }
    }
    out->argument = keep(a, &all);
    out->nargs = all.n;
    out->inside = keep(a, &inside);
    out->ninside = inside.n;
}
