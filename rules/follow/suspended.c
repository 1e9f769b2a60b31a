#include "rules/follow/suspended.h"

#include "base/intern.h"
#include "base/vec.h"
#include "rules/follow/frame_exposed.h"
#include "rules/value/call.h"
#include "rules/value/names.h"

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

/* `_name`, not `__name`. */
static bool
is_private(struct text name)
{
    return text_starts(name, TEXT("_")) && !text_starts(name, TEXT("__"));
}

/* The function of the module that a unit stands in; 0: none. */
static unit_id
function_around(const struct rules_file *rf, unit_id id)
{
    const struct unit *u = rf->an->unit;

    while (id != 0 && u[id].parent != 0) {
        id = u[id].parent;
    }
    return u[id].kind == UNIT_FUNCTION ? id : 0;
}

/* Does the file mention that name, but where it is defined? */
static bool
is_used_here(struct rules_file *rf, sym_id name)
{
    const struct text text = sym_text(rf->an, name);

    for (uint32_t i = 0; i < rf->an->nconstants; i++) {
        const struct constant *c = &rf->an->constant[i];
        if (c->kind == CONST_STR &&
            text_find(constant_decode(rf->arena, rf->an, c), text, 0) !=
                UINT32_MAX) {
            return true;
        }
    }
    for (unit_id i = 0; i < rf->an->nunits; i++) {
        const struct unit *u = &rf->an->unit[i];
        for (op_id op = 0; op < u->nops; op++) {
            const enum op_kind kind = (enum op_kind)u->op[op].kind;
            const sym_id sym = kind == OP_LOAD ? u->var[u->op[op].arg].name
                               : kind == OP_ATTR || kind == OP_METHOD ||
                                       kind == OP_IMPORT_FROM
                                   ? u->op[op].arg
                                   : NO_ID;
            if (sym == name) {
                return true;
            }
        }
    }
    return false;
}

/* A function with a private name that nobody of the file calls: it is for those
 * who look for a mistake. */
static bool
is_idle_here(struct rules_file *rf, unit_id id)
{
    const struct text name = sym_text(rf->an, rf->an->unit[id].name);

    return id != 0 && is_private(name) && rf->defined &&
           rf->defined[id] != NO_ID &&
           !is_used_here(rf, rf->an->unit[id].name);
}

/* Does the unit name an attribute that leads to such frames, or locals? */
static bool
names_frames(const struct rules_file *rf, const struct unit *u)
{
    for (op_id op = 0; op < u->nops; op++) {
        const enum op_kind kind = (enum op_kind)u->op[op].kind;
        const struct text attr = kind == OP_ATTR || kind == OP_METHOD
                                     ? sym_text(rf->an, u->op[op].arg)
                                     : (struct text){0};
        bool is_one = text_eq(attr, TEXT("f_locals"));
        for (size_t i = 0; i < FRAMES; i++) {
            is_one |= text_eq(attr, text_of(suspended_frame[i]));
        }
        if (is_one) {
            return true;
        }
    }
    return false;
}

/* The one idle function of the file that has to do with frames; 0 if there are
 * others that do. */
static unit_id
idle_peeker(struct rules_file *rf)
{
    unit_id found = 0;

    for (unit_id i = 0; i < rf->an->nunits; i++) {
        if (names_frames(rf, &rf->an->unit[i])) {
            const unit_id in = function_around(rf, i);
            if (in == 0 || (found != 0 && in != found)) {
                return 0;
            }
            found = in;
        }
    }
    return is_idle_here(rf, found) ? found : 0;
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

/* Only a function asks that nobody of the tree calls, though some person may. */
static struct text
asked_by(struct rules_file *rf)
{
    for (size_t i = 0; i < FRAMES; i++) {
        if (is_mentioned(rf, reader[i])) {
            return (struct text){0};
        }
    }
    const unit_id by = idle_peeker(rf);
    return by == 0 ? (struct text){0} : name_text(rf, name_of_unit(rf, by));
}

const struct frame_names *
suspended_asked(struct rules_file *rf)
{
    if (!rf->suspended) {
        struct frame_names *asked = arena_new(rf->arena, struct frame_names);
        *asked = find_asked(rf);
        if ((asked->any || asked->n) && rf->project &&
            project_is_idle(rf->project, asked_by(rf))) {
            *asked = (struct frame_names){0};
        }
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

/* May it be a module?  One of another file is a name at least. */
static bool
is_module(const struct unit_lore *lu, val_id v)
{
    const struct meaning m = lore_mean(lu, v);

    return m.kind == VALUE_MODULE || m.name != NO_ID;
}

/* `from mod import _name`, `mod._name`: each once. */
static void
summarize_taken(struct arena *a, struct rules_file *rf, struct summary *out)
{
    struct intern seen = {.arena = rf->arena};
    VEC(struct text) name = {0};

    for (unit_id i = 0; i < rf->an->nunits; i++) {
        const struct unit_lore *lu = lore_unit(rf, i);
        for (op_id op = 0; op < lu->unit->nops; op++) {
            const enum op_kind kind = (enum op_kind)lu->unit->op[op].kind;
            if (kind != OP_ATTR && kind != OP_METHOD &&
                kind != OP_IMPORT_FROM) {
                continue;
            }
            const struct text attr = sym_text(rf->an, lu->unit->op[op].arg);
            const bool is_taken =
                is_private(attr) &&
                (kind == OP_IMPORT_FROM ||
                 is_module(lu, operand(&lu->ops, op, 0)));
            if (is_taken && intern_find(&seen, attr) == NO_ID) {
                intern_put(&seen, attr);
                vec_push(a, &name, text_copy(a, attr));
            }
        }
    }
    out->taken = name.at;
    out->ntaken = name.n;
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
    out->peeked_by = asked ? text_copy(a, asked_by(rf)) : (struct text){0};
    summarize_taken(a, rf, out);
    if (!asked) {
        summarize_handed(a, rf, out);
    }
}
