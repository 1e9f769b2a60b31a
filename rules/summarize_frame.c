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
    if (f->frames) {
        f->asked = frame_names_of(a, rf, lu);
    }
}
