#include "rules/value/ended.h"

#include "base/bits.h"
#include "rules/value/call.h"
#include "rules/value/literal.h"
#include "rules/value/names.h"
#include "rules/value/reach.h"

/* Is what the STORE binds bound anew before the op, or may it be? */
static bool
is_bound_between(const struct unit_lore *lu, op_id store, op_id op)
{
    const struct unit *u = lu->unit;

    for (op_id s = lu->var_first_store[u->op[store].arg]; s != NO_ID;
         s = lu->var_next_store[s]) {
        if (s > store && s < op) {
            return true;
        }
    }
    return cfg_block_of(&u->cfg, store) != cfg_block_of(&u->cfg, op);
}

/* `made = True`; `path = given`, where that is the path of what is opened. */
static bool
says_made(struct rules_file *rf, const struct unit_lore *lu, op_id store,
          op_id event)
{
    const val_id made = operand(&lu->ops, event, 0);
    const op_id call = operand_source(&lu->ops, made);

    if (literal_truth(rf, lu, operand(&lu->ops, store, 0)) == TRUTH_TRUE) {
        return true;
    }
    if (call == NO_ID || lu->unit->op[call].kind != OP_CALL ||
        lore_mean(lu, made).kind != VALUE_FILE ||
        lore_mean(lu, operand(&lu->ops, store, 0)).kind == VALUE_NONE ||
        store > call || is_bound_between(lu, store, call)) {
        return false;
    }
    const struct call c = call_at(rf, lu, call);
    return c.nargs > 0 && /* no file has an empty name */
           lore_loaded(lu, c.argument[0]) == lu->unit->op[store].arg;
}

/* Is nothing done between the two but to bind constants, or is the flag bound
 * first? */
static bool
is_at_once(const struct unit_lore *lu, op_id event, op_id store)
{
    for (op_id op = event + 1; op < store; op++) {
        const enum op_kind k = (enum op_kind)lu->unit->op[op].kind;
        if (k != OP_CONST && k != OP_GAP && k != OP_STORE && k != OP_COPY) {
            return false;
        }
    }
    return true;
}

/* Is the flag bound to say so in the block of that STORE, at once? */
static bool
is_said_with(struct rules_file *rf, const struct unit_lore *lu, var_id flag,
             op_id event)
{
    const struct cfg *cfg = &lu->unit->cfg;

    for (op_id op = lu->var_first_store[flag]; op != NO_ID;
         op = lu->var_next_store[op]) {
        if (cfg_block_of(cfg, op) == cfg_block_of(cfg, event) &&
            says_made(rf, lu, op, event) && is_at_once(lu, event, op)) {
            return true;
        }
    }
    return false;
}

/* And nowhere behind it to say something else? */
static bool
is_told_by(struct rules_file *rf, const struct unit_lore *lu, var_id flag,
           op_id event)
{
    const struct arena_mark mark = arena_mark(rf->scratch);
    bool is_told = is_said_with(rf, lu, flag, event);
    const uint64_t *behind =
        is_told ? reach_unbound(rf->scratch, lu->unit, event, NO_ID) : NULL;

    for (op_id op = lu->var_first_store[flag]; is_told && op != NO_ID;
         op = lu->var_next_store[op]) {
        is_told = !bit_test(behind, op) || says_made(rf, lu, op, event);
    }
    arena_rewind(rf->scratch, mark);
    return is_told;
}

bool
ended_flag_tells(struct rules_file *rf, const struct unit_lore *lu, var_id flag,
                 var_id v)
{
    const struct var *var = flag == NO_ID ? NULL : &lu->unit->var[flag];
    uint32_t events = 0;

    if (!var || flag == v || var->kind != VAR_LOCAL ||
        (var->flags & VARF_PARAM)) {
        return false;
    }
    for (op_id op = lu->var_first_store[v]; op != NO_ID;
         op = lu->var_next_store[op]) {
        const struct meaning m = lore_mean(lu, operand(&lu->ops, op, 0));
        const bool is_event = m.death == DIES_NOTICED;
        if (kind_is_container((enum value_kind)m.kind) ||
            (is_event && (events++ == MOST_STORES ||
                          !is_told_by(rf, lu, flag, op)))) {
            return false; /* or what was put in there has an end */
        }
    }
    return events > 0;
}

/* `isinstance(x, str)`, `hasattr(x, "close")`: is it something that needs no
 * end, or something that may? */
int
ended_says_kind(struct rules_file *rf, const struct unit_lore *lu, var_id v,
                op_id call_op)
{
    static const char *const plain[] = {"builtins.bytes", "builtins.int",
                                        "builtins.str", "os.PathLike",
                                        "pathlib.Path"};
    const struct call call = call_at(rf, lu, call_op);
    const struct text name =
        name_text(rf, lore_mean(lu, call.callee).name);

    if (call.is_starred || call.nargs != 2 ||
        lore_loaded(lu, call.argument[0]) != v) {
        return 0;
    }
    if (text_eq(name, TEXT("builtins.hasattr"))) {
        const struct literal attr =
            literal_text(rf, lu, call.argument[1]);
        return attr.is_known && text_eq(attr.text, TEXT("close"));
    }
    const struct text class_name =
        name_text(rf, lore_mean(lu, call.argument[1]).name);
    return text_eq(name, TEXT("builtins.isinstance")) &&
                   text_among(class_name, plain,
                              sizeof plain / sizeof *plain)
               ? -1
               : 0;
}

bool
ended_unused(const struct unit_lore *lu, var_id v, const struct meaning *m)
{
    static const char *const lazy[] = {"http.client.HTTPConnection",
                                       "http.client.HTTPSConnection"};
    const struct operands *o = &lu->ops;

    if (!m->api ||
        !text_among(m->api->name, lazy, sizeof lazy / sizeof *lazy) ||
        (lu->unit->var[v].flags & VARF_PARAM) ||
        lu->unit->var[v].kind != VAR_LOCAL) {
        return false;
    }
    for (op_id op = o->load[v]; op != NO_ID; op = o->next_load[op]) {
        const op_id user = operand_only_user(o, o->out[op]);
        if (user == NO_ID || o->unit->op[user].kind != OP_ATTR) {
            return false;
        }
    }
    return true;
}
