#include "rules/follow/emptied.h"

#include "rules/value/call.h"
#include "rules/value/literal.h"
#include "rules/value/names.h"

enum { UNASKED, ONLY_EMPTIED, OTHER_USES };
enum { MOST_ASKED = 8 }; /* attributes a file; each takes a look at all of it */

static const struct op *
source(const struct unit_lore *lu, val_id v, op_id *op)
{
    *op = operand_source(&lu->ops, lore_origin(lu, v));
    return *op == NO_ID ? NULL : &lu->unit->op[*op];
}

static bool
is_attribute(const struct unit_lore *lu, val_id v, sym_id attr)
{
    op_id op;
    const struct op *o = source(lu, v, &op);

    return o && o->kind == OP_ATTR && o->arg == attr;
}

/* `WeakSet()`, `WeakValueDictionary({id(self): self})`. */
static bool
is_new_container(struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    op_id op;
    const struct op *o = source(lu, v, &op);

    if (!o || o->kind != OP_CALL) {
        return false;
    }
    const struct call call = call_at(rf, lu, op);
    const struct api *row = call_api(rf, lu, &call);
    return row && row->name.s[0] != '.' && api_fact(row, FACT_WEAK_CONTAINER);
}

/* A function in a class with the name of the attribute that it stands for. */
static bool
is_accessor(const struct analysis *an, const struct unit *u, sym_id attr)
{
    return u->kind == UNIT_FUNCTION && u->name == attr && u->parent != NO_ID &&
           an->unit[u->parent].kind == UNIT_CLASS;
}

/* Is everything that the function returns, but None, such a container? */
static bool
gives_containers(struct rules_file *rf, const struct unit_lore *lu,
                 bool (*is_one)(struct rules_file *, const struct unit_lore *,
                                val_id))
{
    for (op_id op = 0; op < lu->unit->nops; op++) {
        const val_id v = lu->unit->op[op].kind == OP_RETURN
                             ? operand(&lu->ops, op, 0)
                             : NO_ID;
        if (v != NO_ID && lore_mean(lu, v).kind != VALUE_NONE &&
            !is_one(rf, lu, v)) {
            return false;
        }
    }
    return true;
}

static bool
is_container(struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    (void)rf;
    return kind_is_container((enum value_kind)lore_mean(lu, v).kind);
}

/* ---- what is emptied ----------------------------------------------------- */

/* Does the attribute have nothing but builtin containers, as far as this file
 * tells: by assignments, or by the property of that name? */
static bool
has_containers(struct rules_file *rf, sym_id attr)
{
    bool is_found = false;

    for (unit_id i = 0; i < rf->an->nunits; i++) {
        const struct unit *u = &rf->an->unit[i];
        const struct unit_lore *lu = lore_unit(rf, i);
        if (is_accessor(rf->an, u, attr)) {
            is_found = true;
            if (!gives_containers(rf, lu, is_container)) {
                return false;
            }
        }
        for (op_id op = 0; op < u->nops; op++) {
            if (u->op[op].kind == OP_SET_ATTR && u->op[op].arg == attr) {
                is_found = true;
                if (!is_container(rf, lu, operand(&lu->ops, op, 0))) {
                    return false;
                }
            }
        }
    }
    return is_found;
}

/* `registry.values()`, `one.cache.clear()`. */
static bool
is_call_of_emptier(struct rules_file *rf, const struct unit_lore *lu,
                   op_id call, sym_id attr)
{
    const op_id method = operand_source(&lu->ops, operand(&lu->ops, call, 0));

    if (method == NO_ID || lu->unit->op[method].kind != OP_METHOD ||
        call_at(rf, lu, call).nargs) {
        return false;
    }
    const struct text name = sym_text(rf->an, lu->unit->op[method].arg);
    const val_id base = operand(&lu->ops, method, 0);
    op_id from, whole;
    if (text_eq(name, TEXT("values")) || text_eq(name, TEXT("keys"))) {
        return is_attribute(lu, base, attr);
    }
    const struct op *part = source(lu, base, &from);
    if (!text_eq(name, TEXT("clear")) || !part || part->kind != OP_ATTR ||
        part->arg == attr) {
        return false;
    }
    const struct op *one = source(lu, operand(&lu->ops, from, 0), &whole);
    return one && one->kind == OP_NEXT && has_containers(rf, part->arg);
}

/* `for one in ..`, where nobody else sees that one. */
static bool
is_member_of_loop(const struct unit_lore *lu, op_id store)
{
    const op_id from = operand_source(&lu->ops, operand(&lu->ops, store, 0));
    const struct var *var = &lu->unit->var[lu->unit->op[store].arg];

    return from != NO_ID && lu->unit->op[from].kind == OP_NEXT &&
           var_is_local(var) && var->kind != VAR_CELL;
}

/* Does the function do nothing but that? */
static bool
only_empties(struct rules_file *rf, const struct unit_lore *lu, sym_id attr)
{
    for (op_id op = 0; op < lu->unit->nops; op++) {
        switch ((enum op_kind)lu->unit->op[op].kind) {
        case OP_ATTR:
        case OP_CONST:
        case OP_GAP:
        case OP_ITER:
        case OP_JUMP:
        case OP_LOAD:
        case OP_METHOD:
        case OP_NEXT:
        case OP_NULL:
        case OP_POP:
            break;
        case OP_RETURN:
            if (lore_mean(lu, operand(&lu->ops, op, 0)).kind != VALUE_NONE) {
                return false;
            }
            break;
        case OP_STORE:
            if (!is_member_of_loop(lu, op)) {
                return false;
            }
            break;
        case OP_CALL:
            if (!is_call_of_emptier(rf, lu, op, attr)) {
                return false;
            }
            break;
        default:
            return false;
        }
    }
    return true;
}

/* ---- the container's own uses -------------------------------------------- */

/* `peers.add(self)`, of which nothing comes. */
static bool
is_filling(const struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    static const char *const fills[] = {"add", "discard", "remove"};
    const struct operands *o = &lu->ops;
    const op_id call = o->user[v];
    const op_id method = lu->unit->op[call].kind == OP_CALL
                             ? operand_source(o, operand(o, call, 0))
                             : NO_ID;
    const op_id end =
        method == NO_ID ? NO_ID : operand_only_user(o, o->out[call]);

    return end != NO_ID && lu->unit->op[end].kind == OP_POP &&
           lu->unit->op[method].kind == OP_METHOD &&
           operand(o, method, 0) == v &&
           text_among(sym_text(rf->an, lu->unit->op[method].arg), fills,
                      sizeof fills / sizeof *fills);
}

/* `other._peers = self._peers`, `self._peers.add(self)`. */
static bool
is_handed_on(const struct rules_file *rf, const struct unit_lore *lu, val_id v,
             sym_id attr)
{
    const struct operands *o = &lu->ops;

    if (v == NO_ID || o->nusers[v] != 1) {
        return v != NO_ID && o->nusers[v] == 2 && is_filling(rf, lu, v);
    }
    const op_id user = o->user[v];
    const struct op *u = &lu->unit->op[user];
    return (u->kind == OP_SET_ATTR && u->arg == attr &&
            operand(o, user, 0) == v) ||
           (u->kind == OP_SET_ITEM && operand(o, user, 1) == v);
}

/* `state.pop("_peers")`: the text is not there to get at it. */
static bool
is_dropped(const struct unit_lore *lu, op_id text)
{
    const struct operands *o = &lu->ops;
    const op_id call = operand_only_user(o, o->out[text]);
    const op_id method = call != NO_ID && lu->unit->op[call].kind == OP_CALL
                             ? operand_source(o, operand(o, call, 0))
                             : NO_ID;
    const op_id end =
        method == NO_ID ? NO_ID : operand_only_user(o, o->out[call]);

    return end != NO_ID && lu->unit->op[method].kind == OP_METHOD &&
           lu->unit->op[end].kind == OP_POP;
}

/* What is put into the attribute was in there, or is new. */
static bool
is_same_or_new(struct rules_file *rf, const struct unit_lore *lu, val_id v,
               sym_id attr)
{
    return is_attribute(lu, v, attr) || is_new_container(rf, lu, v);
}

/* In the class: the property, by whatever decorates it, or a container. */
static bool
is_in_class(struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    const struct operands *o = &lu->ops;
    op_id op = operand_source(o, v);

    if (lu->unit->kind != UNIT_CLASS) {
        return false;
    }
    if (op != NO_ID && lu->unit->op[op].kind == OP_CALL &&
        operand_count(o, op) == 3) {
        op = operand_source(o, operand(o, op, 2));
    }
    return (op != NO_ID && lu->unit->op[op].kind == OP_FUNCTION) ||
           is_new_container(rf, lu, v);
}

/* `@_peers.setter` */
static bool
is_for_accessor(const struct rules_file *rf, const struct unit_lore *lu,
                val_id v)
{
    static const char *const makers[] = {"deleter", "getter", "setter"};
    const op_id user = operand_only_user(&lu->ops, v);

    return user != NO_ID && lu->unit->op[user].kind == OP_ATTR &&
           text_among(sym_text(rf->an, lu->unit->op[user].arg), makers,
                      sizeof makers / sizeof *makers);
}

/* One op of a function, a class or the module. */
static bool
allows(struct rules_file *rf, const struct unit_lore *lu, op_id op, sym_id attr)
{
    const struct unit *u = lu->unit;
    const struct op *o = &u->op[op];
    const val_id out = lu->ops.out[op];

    switch ((enum op_kind)o->kind) {
    case OP_ATTR:
        return o->arg != attr || is_handed_on(rf, lu, out, attr);
    case OP_METHOD:
        return o->arg != attr;
    case OP_SET_ATTR:
        return o->arg != attr ||
               is_same_or_new(rf, lu, operand(&lu->ops, op, 0), attr);
    case OP_STORE:
        return u->var[o->arg].name != attr ||
               is_in_class(rf, lu, operand(&lu->ops, op, 0));
    case OP_LOAD:
        return u->var[o->arg].name != attr ||
               (u->kind == UNIT_CLASS ? is_for_accessor(rf, lu, out)
                                      : is_handed_on(rf, lu, out, attr));
    case OP_CONST: {
        const struct literal text = literal_text(rf, lu, out);
        return !text.is_known || !text_eq(text.text, sym_text(rf->an, attr)) ||
               is_dropped(lu, op);
    }
    default:
        return true;
    }
}

/* What a function of the file does with the container. */
enum doing { DOES_NO_HARM, EMPTIES, HARMS };

static enum doing
doing_of(struct rules_file *rf, unit_id unit, sym_id attr)
{
    const struct unit *u = &rf->an->unit[unit];
    const struct unit_lore *lu = lore_unit(rf, unit);

    if (is_accessor(rf->an, u, attr) &&
        !gives_containers(rf, lu, is_new_container)) {
        return HARMS;
    }
    for (op_id op = 0; op < u->nops; op++) {
        if (!allows(rf, lu, op, attr)) {
            return only_empties(rf, lu, attr) ? EMPTIES : HARMS;
        }
    }
    return DOES_NO_HARM;
}

/* ---- asked of ------------------------------------------------------------ */

/* `x._peers`; the parameter of a setter of that name; or NO_ID. */
static sym_id
attribute_of(const struct rules_file *rf, const struct unit_lore *lu,
             val_id container)
{
    op_id op;
    const struct op *o = source(lu, container, &op);
    const sym_id name = lu->unit->name;

    if (o && o->kind == OP_ATTR) {
        return o->arg;
    }
    return o && o->kind == OP_LOAD && name != NO_ID &&
                   is_accessor(rf->an, lu->unit, name) &&
                   lu->unit->var[o->arg].name == name &&
                   (lu->unit->var[o->arg].flags & VARF_PARAM)
               ? name
               : NO_ID;
}

/* What the op puts something into: `c[k] = x`, `c.add(x)`. */
static val_id
container_at(const struct unit_lore *lu, op_id op)
{
    const struct operands *o = &lu->ops;

    if (lu->unit->op[op].kind == OP_SET_ITEM) {
        return operand(o, op, 1);
    }
    const op_id method = lu->unit->op[op].kind == OP_CALL
                             ? operand_source(o, operand(o, op, 0))
                             : NO_ID;
    return method != NO_ID && lu->unit->op[method].kind == OP_METHOD
               ? operand(o, method, 0)
               : NO_ID;
}

/* Where nobody of this file goes through it, others do. */
static bool
ask(struct rules_file *rf, sym_id attr)
{
    bool is_emptied = false;

    for (unit_id i = 0; i < rf->an->nunits; i++) {
        const enum doing d = doing_of(rf, i, attr);
        if (d == HARMS) {
            return false;
        }
        is_emptied |= d == EMPTIES;
    }
    return is_emptied;
}

bool
emptied_only(struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    const sym_id attr = attribute_of(rf, lu, container_at(lu, op));

    if (attr == NO_ID ||
        !text_starts(sym_text(rf->an, attr), TEXT("_")) ||
        text_ends(sym_text(rf->an, attr), TEXT("__"))) {
        return false;
    }
    if (!rf->emptied) {
        rf->emptied =
            arena_array(rf->arena, uint8_t, intern_count(rf->an->names) + 1);
    }
    if (rf->emptied[attr] == UNASKED) {
        rf->emptied[attr] = rf->nemptied++ < MOST_ASKED && ask(rf, attr)
                                ? ONLY_EMPTIED
                                : OTHER_USES;
    }
    return rf->emptied[attr] == ONLY_EMPTIED;
}
