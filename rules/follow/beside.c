#include "rules/follow/beside.h"

#include "rules/value/call.h"
#include "rules/value/names.h"

enum { NEAR = 128, MOST_TEXTS = 3, MOST_READS = 16 };

static op_id
source(const struct unit_lore *lu, val_id v, enum op_kind *kind)
{
    const op_id op = operand_source(&lu->ops, v);

    *kind = op == NO_ID ? OP_NULL : (enum op_kind)lu->unit->op[op].kind;
    return op;
}

/* The variable, or a tuple or a list that it is in. */
static bool
has_owner(const struct unit_lore *lu, val_id v, var_id owner)
{
    enum op_kind kind;
    const op_id op = source(lu, v, &kind);

    for (uint32_t i = 0; (kind == OP_TUPLE || kind == OP_LIST) &&
                         i < operand_count(&lu->ops, op);
         i++) {
        if (lore_loaded(lu, operand(&lu->ops, op, i)) == owner) {
            return true;
        }
    }
    return lore_loaded(lu, v) == owner;
}

/* `(number, x)`: not under a name, by which it may be taken apart. */
static bool
is_in_pair(const struct unit_lore *lu, op_id op, var_id owner)
{
    const op_id next = operand_only_user(&lu->ops, lu->ops.out[op]);

    switch (next == NO_ID ? OP_NULL : (enum op_kind)lu->unit->op[next].kind) {
    case OP_CALL:
    case OP_DICT_SET:
    case OP_LIST_APPEND:
    case OP_SET_ITEM:
    case OP_SET_ATTR:
        return has_owner(lu, lu->ops.out[op], owner);
    default:
        return false;
    }
}

/* `{number: x}` */
static bool
is_in_dict(const struct unit_lore *lu, op_id op, val_id v, var_id owner)
{
    const uint32_t n = operand_count(&lu->ops, op);

    for (uint32_t i = 0; i + 1 < n; i += 2) {
        if (operand(&lu->ops, op, i) == v) {
            return has_owner(lu, operand(&lu->ops, op, i + 1), owner);
        }
    }
    return false;
}

/* Is what the variable has put into an attribute of `to` in the block, and that
 * attribute set to nothing else near it? */
static bool
is_put_near(const struct unit_lore *lu, op_id op, var_id to, var_id owner)
{
    const struct operands *o = &lu->ops;
    const struct unit *u = lu->unit;
    const block_id block = cfg_block_of(&u->cfg, op);
    const op_id begin = op > NEAR ? op - NEAR : 0;
    sym_id attr = NO_ID;
    uint32_t nset = 0;

    for (op_id i = begin; i < u->nops && i < op + NEAR; i++) {
        if (u->op[i].kind == OP_SET_ATTR && attr == NO_ID &&
            lore_loaded(lu, operand(o, i, 1)) == to &&
            lore_loaded(lu, operand(o, i, 0)) == owner &&
            cfg_block_of(&u->cfg, i) == block) {
            attr = u->op[i].arg;
        }
    }
    for (op_id i = begin; i < u->nops && i < op + NEAR; i++) {
        nset += (u->op[i].kind == OP_SET_ATTR || u->op[i].kind == OP_DEL_ATTR) &&
                u->op[i].arg == attr;
    }
    return attr != NO_ID && nset == 1;
}

/* `to.number = v; to.object = x`, where a caller has `to` as well. */
static bool
is_in_object(const struct unit_lore *lu, op_id op, var_id owner)
{
    const var_id to = lore_loaded(lu, operand(&lu->ops, op, 1));

    return to != NO_ID && (lu->unit->var[to].flags & VARF_PARAM) &&
           !lu->unit->var[to].nbinds && is_put_near(lu, op, to, owner);
}

/* Is nothing taken out of the value again, be it under a name? */
static bool
stays_whole(const struct unit_lore *lu, val_id v)
{
    const struct operands *o = &lu->ops;
    uint32_t n = 0;

    for (uint32_t i = 0; v != NO_ID && i < o->nusers[v]; i++) {
        const op_id user = o->use[o->first_use[v] + i];
        switch ((enum op_kind)lu->unit->op[user].kind) {
        case OP_CALL:
        case OP_POP:
        case OP_RETURN:
        case OP_SET_ATTR:
        case OP_SET_ITEM:
            break;
        case OP_STORE:
            for (op_id l = o->load[lu->unit->op[user].arg]; l != NO_ID;
                 l = o->next_load[l]) {
                const op_id then = operand_only_user(o, o->out[l]);
                const enum op_kind k =
                    then == NO_ID ? OP_NULL
                                  : (enum op_kind)lu->unit->op[then].kind;
                if (n++ == MOST_READS || (k != OP_CALL && k != OP_RETURN)) {
                    return false;
                }
            }
            break;
        default:
            return false;
        }
    }
    return v != NO_ID;
}

/* `__init__` of a class of this file that is called by its name, or 0. */
static unit_id
constructor_of(const struct rules_file *rf, const struct unit_lore *lu,
               const struct call *call)
{
    enum op_kind kind;
    const op_id load = source(lu, call->callee, &kind);
    const struct var *var =
        kind == OP_LOAD ? &lu->unit->var[lu->unit->op[load].arg] : NULL;
    const sym_id name = var && !var_is_local(var) ? var->name : NO_ID;
    unit_id found = 0;

    for (unit_id i = 1; name != NO_ID && i < rf->an->nunits; i++) {
        const struct unit *u = &rf->an->unit[i];
        const struct unit *in = &rf->an->unit[u->parent];
        if (u->kind == UNIT_FUNCTION && in->kind == UNIT_CLASS &&
            in->name == name && in->parent == 0 && u->name != NO_ID &&
            text_eq(sym_text(rf->an, u->name), TEXT("__init__"))) {
            if (found) {
                return 0; /* one class in place of another */
            }
            found = i;
        }
    }
    return found;
}

/* Has the class a method of that name, or one that sets attributes? */
static bool
has_setter(const struct rules_file *rf, unit_id class_, sym_id attr)
{
    for (unit_id i = class_ + 1; i < rf->an->nunits; i++) {
        const struct unit *u = &rf->an->unit[i];
        if (u->parent == class_ && u->name != NO_ID &&
            (u->name == attr || text_eq(sym_text(rf->an, u->name),
                                        TEXT("__setattr__")))) {
            return true;
        }
    }
    return false;
}

/* Does the function store the parameter in an attribute of its object, which it
 * sets once? */
static bool
stores(struct rules_file *rf, unit_id unit, uint32_t param)
{
    const struct unit_lore *lu = lore_unit(rf, unit);
    const struct unit *u = lu->unit;
    sym_id attr = NO_ID;

    for (op_id op = 0; op < u->nops; op++) {
        if (u->op[op].kind == OP_SET_ATTR && attr == NO_ID &&
            lore_loaded(lu, operand(&lu->ops, op, 1)) == 0 &&
            lore_loaded(lu, operand(&lu->ops, op, 0)) == param) {
            attr = u->op[op].arg;
        } else if (u->op[op].kind == OP_SET_ATTR && u->op[op].arg == attr) {
            return false;
        }
    }
    return attr != NO_ID && !u->var[param].nbinds &&
           !has_setter(rf, u->parent, attr);
}

/* The parameter that takes the argument, `self` included; or NO_ID. */
static uint32_t
param_of(const struct unit *u, const struct call *call, uint32_t i)
{
    const uint32_t first = call->nargs - call->nkeywords;

    if (i < first) {
        return i + 1 < u->params.positional ? i + 1 : NO_ID;
    }
    for (uint32_t k = 1; k < u->params.positional + u->params.kwonly; k++) {
        if (u->var[k].name == call->keyword[i - first]) {
            return k;
        }
    }
    return NO_ID;
}

/* `table.setdefault(number, x)`; `View(number, x)` of a class that stores x. */
static bool
is_in_call(struct rules_file *rf, const struct unit_lore *lu, op_id op,
           val_id v, var_id owner)
{
    const struct call call = call_at(rf, lu, op);
    const op_id method = operand_source(&lu->ops, call.callee);
    uint32_t at = 1;

    while (at < call.nargs && lore_loaded(lu, call.argument[at]) != owner) {
        at++;
    }
    if (call.is_starred || at >= call.nargs || call.argument[0] != v) {
        return false;
    }
    if (method != NO_ID && lu->unit->op[method].kind == OP_METHOD) {
        return at == 1 && text_eq(sym_text(rf->an, lu->unit->op[method].arg),
                                  TEXT("setdefault"));
    }
    const unit_id init = constructor_of(rf, lu, &call);
    const uint32_t param =
        init ? param_of(&rf->an->unit[init], &call, at) : NO_ID;
    return param != NO_ID && stores(rf, init, param) &&
           stays_whole(lu, lu->ops.out[op]);
}

bool
beside_owner(struct rules_file *rf, const struct unit_lore *lu, op_id op,
             val_id v, var_id owner)
{
    const struct operands *o = &lu->ops;

    switch ((enum op_kind)lu->unit->op[op].kind) {
    case OP_SET_ITEM:
        return operand(o, op, 2) == v && operand(o, op, 1) != v &&
               has_owner(lu, operand(o, op, 0), owner);
    case OP_DICT_SET: /* d k v */
        return operand(o, op, 1) == v && has_owner(lu, operand(o, op, 2), owner);
    case OP_DICT:
        return is_in_dict(lu, op, v, owner);
    case OP_TUPLE:
    case OP_LIST:
        return is_in_pair(lu, op, owner);
    case OP_SET_ATTR:
        return operand(o, op, 0) == v && is_in_object(lu, op, owner);
    case OP_CALL:
        return is_in_call(rf, lu, op, v, owner);
    default:
        return false;
    }
}

/* `str(number)`, `f"{number}"` */
static bool
makes_text(const struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    static const char *const names[] = {"builtins.hex", "builtins.repr",
                                        "builtins.str"};
    const enum op_kind kind = (enum op_kind)lu->unit->op[op].kind;

    return kind == OP_FORMAT || kind == OP_JOIN ||
           (kind == OP_CALL &&
            text_among(name_text(rf, lore_mean(lu, operand(&lu->ops, op, 0)).name),
                       names, sizeof names / sizeof *names));
}

bool
beside_owner_at_once(struct rules_file *rf, const struct unit_lore *lu,
                     val_id number, var_id owner)
{
    op_id user = operand_only_user(&lu->ops, number);

    for (int i = 0; i < MOST_TEXTS && user != NO_ID; i++) {
        if (!makes_text(rf, lu, user)) {
            break;
        }
        number = lu->ops.out[user];
        user = operand_only_user(&lu->ops, number);
    }
    return user != NO_ID && owner != NO_ID &&
           beside_owner(rf, lu, user, number, owner);
}

/* Is the op in a loop, so that what it made may be of another round? */
static bool
is_in_loop(const struct unit *u, op_id op)
{
    for (uint32_t i = 0; i < u->cfg.nloops; i++) {
        const struct span span = u->cfg.loop[i].span;
        if (u->op[op].at >= span.begin && u->op[op].at < span.end) {
            return true;
        }
    }
    return false;
}

bool
beside_stays(const struct unit_lore *lu, op_id made, var_id owner)
{
    if (is_in_loop(lu->unit, made)) {
        return false;
    }
    for (op_id s = lu->var_first_store[owner]; s != NO_ID;
         s = lu->var_next_store[s]) {
        if (s > made) {
            return false;
        }
    }
    return true;
}
