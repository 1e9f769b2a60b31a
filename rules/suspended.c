#include "rules/suspended.h"

#include "base/intern.h"
#include "base/vec.h"
#include "rules/call.h"
#include "rules/names.h"

static bool
is_mentioned(const struct rules_file *rf, const char *name)
{
    return intern_find(rf->an->names, text_of(name)) != NO_ID;
}

bool
suspended_is_read(const struct rules_file *rf)
{
    static const char *const frame[] = {"gi_frame", "cr_frame", "ag_frame"};
    static const char *const reader[] = {"getgeneratorlocals",
                                         "getcoroutinelocals",
                                         "getasyncgenlocals"};
    const bool speaks = is_mentioned(rf, "f_locals");

    for (size_t i = 0; i < sizeof frame / sizeof *frame; i++) {
        if ((speaks && is_mentioned(rf, frame[i])) ||
            is_mentioned(rf, reader[i])) {
            return true;
        }
    }
    return false;
}

/* `look(make())`, `made = make(); look(made)`: by their names. */
static void
summarize_handed(struct arena *a, struct rules_file *rf, struct summary *out)
{
    VEC(struct text) pair = {0};

    for (unit_id i = 0; i < rf->an->nunits; i++) {
        const struct unit_lore *lu = lore_unit(rf, i);
        for (op_id op = 0; op < lu->unit->nops; op++) {
            if (lu->unit->op[op].kind != OP_CALL) {
                continue;
            }
            const struct call call = call_at(rf, lu, op);
            const struct text callee = name_text(
                rf, lore_mean(lu, lore_origin(lu, call.callee)).name);
            for (uint32_t k = 0; callee.n && k < call.nargs; k++) {
                const op_id made = operand_source(
                    &lu->ops, lore_origin(lu, call.argument[k]));
                const struct text maker =
                    made == NO_ID || lu->unit->op[made].kind != OP_CALL
                        ? (struct text){0}
                        : name_text(
                              rf, lore_mean(lu, operand(&lu->ops, made, 0)).name);
                if (maker.n) {
                    vec_push(a, &pair, text_copy(a, callee));
                    vec_push(a, &pair, text_copy(a, maker));
                }
            }
        }
    }
    out->handed = pair.at;
    out->nhanded = pair.n;
}

void
summarize_suspended(struct arena *a, struct rules_file *rf, struct summary *out)
{
    struct intern seen = {.arena = rf->arena};
    VEC(struct text) name = {0};

    if (suspended_is_read(rf)) {
        vec_push(a, &name, text_copy(a, rf->module)); /* it is one, whatever it calls */
    }
    for (unit_id i = 0; suspended_is_read(rf) && i < rf->an->nunits; i++) {
        const struct unit_lore *lu = lore_unit(rf, i);
        for (op_id op = 0; op < lu->unit->nops; op++) {
            const uint8_t kind = lu->unit->op[op].kind;
            if (kind != OP_CALL && kind != OP_CALL_STAR) {
                continue;
            }
            const struct text called =
                name_text(rf, lore_mean(lu, operand(&lu->ops, op, 0)).name);
            if (called.n > 0 && intern_find(&seen, called) == NO_ID) {
                intern_put(&seen, called);
                vec_push(a, &name, text_copy(a, called));
            }
        }
    }
    out->peeked = name.at;
    out->npeeked = name.n;
    if (!suspended_is_read(rf)) {
        summarize_handed(a, rf, out);
    }
}
