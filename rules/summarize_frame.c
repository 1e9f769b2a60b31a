#include "rules/summarize_frame.h"

#include "rules/call.h"
#include "rules/literal.h"
#include "rules/names.h"

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

/* `sys._getframe(1)`, `inspect.stack()`, `frame.f_back`, also by a name. */
static bool
is_frame(struct rules_file *rf, struct unit_lore *lu, val_id v)
{
    const op_id op = operand_source(&lu->ops, lore_origin(lu, v));

    if (op == NO_ID) {
        return false;
    }
    if (lu->unit->op[op].kind != OP_CALL) {
        return lu->unit->op[op].kind == OP_ATTR &&
               text_eq(sym_text(rf->an, lu->unit->op[op].arg), TEXT("f_back"));
    }
    const struct call call = call_at(rf, lu, op);
    const struct api *api = call_api(rf, lu, &call);

    return api && (api_fact(api, FACT_READS_CALLER_FRAME) ||
                   api_fact(api, FACT_RETURNS_OWN_FRAME));
}

static bool
may_read_locals(struct rules_file *rf, struct unit_lore *lu,
                const struct call *call, const struct api *api)
{
    if (!text_eq(api->name, TEXT("builtins.getattr"))) {
        return api_fact(api, FACT_READS_FRAME_LOCALS) != NULL;
    }
    const struct literal name = literal_text(
        rf, lu, call_argument(rf, call, 1, (struct text){0}));

    return !name.is_known || text_eq(name.text, TEXT("f_locals"));
}

/* Is a frame handed to a function that may read its locals?  One that the
 * catalogue knows does what it says; others do in a file that speaks of
 * `f_locals`, and `getattr(frame, name)` anywhere. */
static bool
hands_on(struct rules_file *rf, struct unit_lore *lu)
{
    const bool speaks =
        intern_find(rf->an->names, TEXT("f_locals")) != NO_ID;

    for (op_id op = 0; op < lu->unit->nops; op++) {
        if (lu->unit->op[op].kind != OP_CALL) {
            continue;
        }
        const struct call call = call_at(rf, lu, op);
        const struct api *api = call_api(rf, lu, &call);
        if (api ? !may_read_locals(rf, lu, &call, api) : !speaks) {
            continue;
        }
        for (uint32_t i = 0; i < call.nargs; i++) {
            if (is_frame(rf, lu, call.argument[i])) {
                return true;
            }
        }
    }
    return false;
}

void
summarize_frames(struct arena *a, struct rules_file *rf, struct unit_lore *lu,
                 struct summary_function *f)
{
    const struct unit *u = lu->unit;
    const bool hands = hands_on(rf, lu);

    if (!hands && !mentions_attr(rf, lu, "f_locals")) {
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
    if (f->frames) {
        f->asked = frame_names_of(a, rf, lu);
        f->asked.any |= hands;
    }
}
