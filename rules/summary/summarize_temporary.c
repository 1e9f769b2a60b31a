#include "rules/summary/summarize_temporary.h"

#include "base/intern.h"
#include "base/vec.h"
#include "rules/value/call.h"
#include "rules/value/names.h"

/* Does a call make what the method is taken from? */
static bool
is_on_temporary(const struct unit_lore *lu, op_id op)
{
    const op_id made = operand_source(&lu->ops, operand(&lu->ops, op, 0));

    return lu->unit->op[op].kind == OP_METHOD && made != NO_ID &&
           (lu->unit->op[made].kind == OP_CALL ||
            lu->unit->op[made].kind == OP_CALL_STAR);
}

enum { MOST_STEPS = 32 };

/* A value without a name that may be more than a number or a text, or a part of
 * one; who can tell, of very many. */
static bool
may_be_nameless(const struct unit_lore *lu, val_id v, int *left)
{
    const struct operands *o = &lu->ops;
    const op_id op = operand_source(o, v);
    const struct meaning m = lore_mean(lu, v);

    if (v == NO_ID || ((m.flags & MEANS_SEEN) &&
                       (m.kind == VALUE_SCALAR || m.kind == VALUE_TEXT ||
                        m.kind == VALUE_NONE))) {
        return false;
    }
    if ((*left)-- == 0) {
        *left = 0;
        return true;
    }
    if (op == NO_ID) { /* `a if b else make()` */
        for (val_id one = v; one != NO_ID; one = o->val[one].right) {
            if (may_be_nameless(lu, o->val[one].left, left)) {
                return true;
            }
        }
        return false;
    }
    switch ((enum op_kind)lu->unit->op[op].kind) {
    case OP_LOAD:
    case OP_CONST:
        return false;
    case OP_ATTR:
    case OP_ITEM:
        return may_be_nameless(lu, operand(o, op, 0), left);
    default:
        return true;
    }
}

static bool
is_nameless(const struct unit_lore *lu, val_id v)
{
    int left = MOST_STEPS;

    return may_be_nameless(lu, v, &left);
}

/* `f(*make())`: any of them; `f(*[make()])` says which. */
static struct summary_fed
passed_as(const struct rules_file *rf, const struct call *call, uint32_t k)
{
    const uint32_t first = call->nargs - call->nkeywords;
    struct summary_fed fed = {.position = k};

    if (!call->is_starred) {
        fed.keyword = k < first ? fed.keyword
                                : sym_text(rf->an, call->keyword[k - first]);
        return fed;
    }
    const enum passed_kind kind =
        call->passed ? call->passed[k].kind : PASSED_WHOLE;
    fed.position = kind == PASSED_POSITION ? call->passed[k].position : NO_ID;
    fed.keyword =
        kind == PASSED_KEYWORD ? call->passed[k].keyword : fed.keyword;
    return fed;
}

static bool
comes_for_itself(const struct call *call, uint32_t k)
{
    return call->is_starred && call->passed &&
           call->passed[k].kind == PASSED_PARTS;
}

/* `box.put(make())`, whatever the box is: "?.put", or empty. */
static struct text
method_called(const struct rules_file *rf, const struct unit_lore *lu,
              const struct call *call)
{
    const op_id op = operand_source(&lu->ops, call->callee);

    return op != NO_ID && lu->unit->op[op].kind == OP_METHOD
               ? text_format(rf->arena, "?.%.*s",
                             TEXT_ARG(sym_text(rf->an, lu->unit->op[op].arg)))
               : (struct text){0};
}

static void
summarize_fed(struct arena *a, struct rules_file *rf, struct summary *out)
{
    struct intern methods = {.arena = rf->arena};
    VEC(struct summary_fed) fed = {0};

    for (unit_id i = 0; i < rf->an->nunits; i++) {
        struct unit_lore *lu = lore_unit(rf, i);
        for (op_id op = 0; op < lu->unit->nops; op++) {
            if (lu->unit->op[op].kind != OP_CALL &&
                lu->unit->op[op].kind != OP_CALL_STAR) {
                continue;
            }
            const struct call call = call_at(rf, lu, op);
            const struct text name = name_text(
                rf, lore_mean(lu, lore_origin(lu, call.callee)).name);
            bool is_fed = false;
            for (uint32_t k = 0; k < call.nargs; k++) {
                if (!is_nameless(lu, call.argument[k]) ||
                    comes_for_itself(&call, k)) {
                    continue;
                }
                is_fed = true;
                if (name.n) {
                    struct summary_fed one = passed_as(rf, &call, k);
                    one.callee = text_copy(a, name);
                    one.keyword = text_copy(a, one.keyword);
                    vec_push(a, &fed, one);
                }
            }
            const struct text method =
                is_fed ? method_called(rf, lu, &call) : (struct text){0};
            if (method.n && intern_find(&methods, method) == NO_ID) {
                intern_put(&methods, method);
                vec_push(a, &fed,
                         ((struct summary_fed){.callee = text_copy(a, method),
                                               .position = NO_ID}));
            }
        }
    }
    out->fed = fed.at;
    out->nfed = fed.n;
}

void
summarize_temporary(struct arena *a, struct rules_file *rf, struct summary *out)
{
    struct intern seen = {.arena = rf->arena};
    VEC(struct text) name = {0};

    for (unit_id i = 0; i < rf->an->nunits; i++) {
        const struct unit_lore *lu = lore_unit(rf, i);
        for (op_id op = 0; op < lu->unit->nops; op++) {
            if (!is_on_temporary(lu, op)) {
                continue;
            }
            const struct text type = name_text(
                rf, lore_mean(lu, operand(&lu->ops, op, 0)).type);
            const struct text method = name_text(
                rf,
                name_join(rf, type, sym_text(rf->an, lu->unit->op[op].arg)));
            if (intern_find(&seen, method) == NO_ID) {
                intern_put(&seen, method);
                vec_push(a, &name, text_copy(a, method));
            }
        }
    }
    out->on_temporary = name.at;
    out->non_temporary = name.n;
    summarize_fed(a, rf, out);
}
