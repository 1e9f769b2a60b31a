#include "rules/hint.h"

#include "base/bits.h"
#include "rules/alias.h"
#include "rules/follow.h"
#include "rules/names.h"

/* A view, and the locals that hold it or a part of it: `parts = [view[2:4]]`,
 * `lines = iter(view)`. */
struct export
{
    struct collector *c;
    uint64_t *holders;
    uint32_t reason;
};

/* Methods that leave the memory as large as it is. */
static bool
only_reads(struct text method)
{
    static const char *const name[] = {
        "buffer_info", "byteswap",   "cast",      "count",    "decode",
        "endswith",    "fileno",     "find",      "flush",    "getbuffer",
        "getvalue",    "hex",        "index",     "join",     "lower",
        "max",         "mean",       "min",       "peek",     "read",
        "read1",       "readable",   "readinto",  "readline", "readlines",
        "replace",     "reshape",    "reverse",   "rfind",    "seek",
        "seekable",    "size",       "split",     "splitlines", "startswith",
        "strip",       "sum",        "tell",      "tobytes",  "tolist",
        "toreadonly",  "translate",  "upper",     "view",     "writable",
    };

    return text_among(method, name, sizeof name / sizeof *name);
}

static bool
held_by(void *context, var_id v)
{
    struct export *e = context;
    const bool is_new = !bit_test(e->holders, v);

    bit_set(e->holders, v);
    return is_new;
}

static void
lost(void *context)
{
    (void)context; /* it lives on without us */
}

/* The source is resized at `op`, or from there on at any time: it fails while a
 * view lives. */
static void
resized(const struct export *e, op_id op)
{
    const uint32_t stride = (e->c->lu->unit->nvars + 63) / 64;
    const uint8_t kind = e->c->lu->unit->op[op].kind;
    uint32_t v;

    ROW_EACH (v, e->holders, stride) {
        if (kind == OP_ENTER || kind == OP_ATTR) {
            hint_forbid_since(e->c, v, op, e->reason);
        } else {
            hint_use_var(e->c, op, v, e->reason);
        }
    }
}

/* Are both loaded from one local, or from attributes of one name? */
static bool
is_same(const struct unit_lore *lu, val_id a, val_id b)
{
    const op_id x = operand_source(&lu->ops, a);
    const op_id y = operand_source(&lu->ops, b);

    if (x == NO_ID || y == NO_ID || lu->unit->op[x].kind != OP_ATTR ||
        lu->unit->op[y].kind != OP_ATTR) {
        return lore_loaded(lu, a) != NO_ID &&
               lore_loaded(lu, a) == lore_loaded(lu, b);
    }
    return lu->unit->op[x].arg == lu->unit->op[y].arg;
}

/* The value is handed to a call: does anybody vouch that it stays as large?  Of
 * its own method that is said where it is taken. */
static bool
may_resize_argument(const struct export *e, op_id op, val_id source)
{
    struct rules_file *rf = e->c->rf;
    const struct call call = call_at(rf, e->c->lu, op);
    const struct api *api = call_api(rf, e->c->lu, &call);
    const sym_id name = lore_mean(e->c->lu, call.callee).name;

    if (call.callee == source || call.receiver == source) {
        return false;
    }
    return !call_is_discreet(rf, e->c->lu, &call, api) ||
           text_starts(name_text(rf, name), TEXT("builtins.bytearray."));
}

/* May the memory of the source be another one after the op? */
static bool
may_resize(const struct export *e, op_id op, val_id source)
{
    const struct operands *o = &e->c->lu->ops;
    const struct op *at = &o->unit->op[op];
    const op_id key = operand_source(o, operand(o, op, 2));

    switch ((enum op_kind)at->kind) {
    case OP_INPLACE:
    case OP_DEL_ITEM:
    case OP_ENTER:
        return operand(o, op, 0) == source;
    case OP_METHOD:
    case OP_ATTR:
        return !only_reads(sym_text(e->c->rf->an, at->arg)) &&
               (at->kind == OP_METHOD || o->nusers[o->out[op]] > 0);
    case OP_SET_ITEM: /* `data[2:4] = others` */
        return operand(o, op, 1) == source && key != NO_ID &&
               o->unit->op[key].kind == OP_SLICE;
    case OP_CALL:
    case OP_CALL_STAR:
        return may_resize_argument(e, op, source);
    default:
        return false;
    }
}

/* Have both the same object: one local, one that was made of the other, two that share what is in them, or
 * attributes of one name? */
static bool
may_be_same(const struct unit_lore *lu, val_id a, val_id b)
{
    const var_id x = lore_loaded(lu, a), y = lore_loaded(lu, b);

    return is_same(lu, a, b) || lore_origin(lu, a) == lore_origin(lu, b) ||
           (x != NO_ID && y != NO_ID &&
            alias_root(&lu->sharing, x) == alias_root(&lu->sharing, y));
}

/* Bytes and texts are what they are. */
static bool
is_fixed(const struct collector *c, val_id source)
{
    const struct meaning m = lore_mean(c->lu, source);

    return (m.flags & MEANS_SEEN) &&
           (m.kind == VALUE_TEXT || m.kind == VALUE_SCALAR ||
            m.kind == VALUE_ADDRESS ||
            (m.kind == VALUE_BYTES &&
             text_eq(name_text(c->rf, m.type), TEXT("builtins.bytes"))));
}

static void
exported(void *context, val_id source)
{
    const struct export *e = context;
    const struct operands *o = &e->c->lu->ops;

    for (op_id op = 0; op < o->unit->nops && !is_fixed(e->c, source); op++) {
        for (uint32_t i = 0; i < operand_count(o, op); i++) {
            const val_id v = operand(o, op, i);
            const var_id loaded = lore_loaded(e->c->lu, v);
            if (loaded != NO_ID && bit_test(e->holders, loaded)) {
                continue; /* the view itself has no say */
            }
            if (may_be_same(e->c->lu, v, source) && may_resize(e, op, v)) {
                resized(e, op);
                break;
            }
        }
    }
}

void
hint_export(struct sighting *s)
{
    struct arena_mark mark = arena_mark(s->c->rf->scratch);
    const struct selector self = {.kind = SELECT_SELF};
    const struct selector all = {.kind = SELECT_ALL};
    struct export e = {
        s->c, bitrows_make(s->c->rf->scratch, 1, s->c->lu->unit->nvars).word,
        hint_reason(s->c, RULE_EXPORT, s->call->op, s->api, s->api->name)};
    const struct follower f = {.into = held_by,
                               .lost = lost,
                               .context = &e,
                               .what = FOLLOW_PARTS};
    struct visitor visitor = {exported, &e};

    follow_value(s->c->rf, s->c->lu, s->c->lu->ops.out[s->call->op], &f);
    call_selected(s->c->rf, s->c->lu, s->call, &all, visitor);
    call_selected(s->c->rf, s->c->lu, s->call, &self, visitor);
    arena_rewind(s->c->rf->scratch, mark);
}
