#include "rules/suspended.h"

#include "base/intern.h"
#include "base/vec.h"
#include "rules/call.h"
#include "rules/frame_exposed.h"
#include "rules/names.h"

static bool
is_mentioned(const struct rules_file *rf, const char *name)
{
    return intern_find(rf->an->names, text_of(name)) != NO_ID;
}

static const char *const suspended_frame[] = {"gi_frame", "cr_frame",
                                              "ag_frame"};
static const char *const reader[] = {"getgeneratorlocals", "getcoroutinelocals",
                                     "getasyncgenlocals"};

enum { FRAMES = sizeof suspended_frame / sizeof *suspended_frame };

/* May anything of the unit read locals of a suspended frame, but for those that
 * come in `asked`? */
static bool
shows_suspended(struct rules_file *rf, struct unit_lore *lu,
                struct frame_names *asked)
{
    for (op_id op = 0; op < lu->unit->nops; op++) {
        const enum op_kind kind = (enum op_kind)lu->unit->op[op].kind;
        if (kind != OP_ATTR && kind != OP_METHOD) {
            continue;
        }
        const struct text attr = sym_text(rf->an, lu->unit->op[op].arg);
        for (size_t i = 0; i < FRAMES; i++) {
            struct frame_names names = {0};
            if (text_eq(attr, text_of(suspended_frame[i])) &&
                frame_exposed(rf, lu, lu->ops.out[op], FRAME_OWN, &names)) {
                return true;
            }
            frame_names_join(asked, &names);
        }
    }
    return false;
}

/* What the file asks them for. */
static struct frame_names
find_asked(struct rules_file *rf)
{
    struct frame_names asked = {0};
    const bool speaks = is_mentioned(rf, "f_locals");
    bool is_named = false;

    for (size_t i = 0; i < FRAMES; i++) {
        is_named |= speaks && is_mentioned(rf, suspended_frame[i]);
        asked.any |= is_mentioned(rf, reader[i]);
    }
    for (unit_id i = 0; is_named && !asked.any && i < rf->an->nunits; i++) {
        asked.any |= shows_suspended(rf, lore_unit(rf, i), &asked);
    }
    asked.any |= is_named && is_mentioned(rf, "getattr");
    return asked;
}

const struct frame_names *
suspended_asked(struct rules_file *rf)
{
    if (!rf->suspended) {
        struct frame_names *asked = arena_new(rf->arena, struct frame_names);
        *asked = find_asked(rf);
        rf->suspended = asked;
    }
    return rf->suspended->any || rf->suspended->n ? rf->suspended : NULL;
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

    const struct frame_names *asked = suspended_asked(rf);

    if (asked) {
        vec_push(a, &name, text_copy(a, rf->module)); /* it is one, whatever it calls */
    }
    for (unit_id i = 0; asked && i < rf->an->nunits; i++) {
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
    out->asks_peeked = frame_names_copy(a, asked);
    if (!asked) {
        summarize_handed(a, rf, out);
    }
}
