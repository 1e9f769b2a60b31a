#include "rules/summary/summarize_address.h"

#include "rules/follow/follow.h"
#include "rules/follow/keyed.h"
#include "rules/follow/resize.h"
#include "rules/follow/shown_text.h"
#include "rules/size/shared.h"
#include "rules/summary/summarize_definition.h"
#include "rules/value/alias.h"
#include "rules/value/call.h"
#include "rules/value/known.h"
#include "rules/value/names.h"
#include "rules/value/taking.h"

enum { MOST_LOCALS = 3, MOST_STEPS = 6 };

typedef void owner_visit(void *context, var_id v);

/* A function whose parameters may be pointed into. */
struct pointing {
    struct rules_file *rf;
    struct unit_lore *lu;
    struct summary_function *f;
    val_id child;
    const struct api *api;
    bool is_number; /* harmless out of sight: it only compares */
    bool is_address;
    bool is_text; /* that may say where it lies */
    uint32_t depth; /* locals on the way to a parameter */
    param_set mine;
    param_set pointed; /* those from which this child was followed */
    param_set put_away;     /* their numbers are in an attribute */
    param_set spelled_away; /* texts of these */
    const struct api *put_by; /* and the numbers were made by this */
};

static bool
child_in(void *context, var_id v)
{
    (void)context;
    (void)v;
    return true;
}

static void
expose(struct pointing *p)
{
    p->f->exposes |= p->mine;
    p->f->why = p->f->why.n ? p->f->why : p->api->name;
}

/* An address or, as a file has one, a number of the system. */
static void
note_raw(struct pointing *p)
{
    p->f->raw |= p->mine;
    p->f->memory |= p->api && api_fact(p->api, FACT_NUMBER_OF_SYSTEM)
                        ? 0
                        : p->mine;
}

static void
child_lost(void *context)
{
    struct pointing *p = context;

    if (!p->is_number && !p->is_text) {
        expose(p);
        note_raw(p);
    }
}

/* All that is returned is text, or this very one, and not what is made of it. */
static bool
is_returned_text(const struct pointing *p)
{
    const op_id user = operand_only_user(&p->lu->ops, p->child);

    return p->lu->result.kind == VALUE_TEXT ||
           p->lu->result.element == VALUE_TEXT ||
           (user != NO_ID && p->lu->unit->op[user].kind == OP_RETURN);
}

static void
child_returned(void *context)
{
    struct pointing *p = context;

    if (p->is_text) {
        p->f->spells |= is_returned_text(p) ? p->mine : 0;
        return;
    }
    p->f->points |= p->mine;
    if (!p->is_number) {
        note_raw(p);
    }
    p->f->why = p->f->why.n ? p->f->why : p->api->name;
}

static bool
is_display(const struct unit_lore *lu, val_id v)
{
    const op_id op = operand_source(&lu->ops, v);
    const enum op_kind k =
        op == NO_ID ? OP_NULL : (enum op_kind)lu->unit->op[op].kind;

    return k == OP_TUPLE || k == OP_LIST || k == OP_SET;
}

/* What a number is put into by one op, `seen.add(id(x))`; NO_ID: nothing. */
static val_id
taker_of(const struct rules_file *rf, const struct unit_lore *lu, op_id user,
         val_id number)
{
    static const char *const adds[] = {"add",    "append", "appendleft",
                                       "extend", "insert", "put",
                                       "setdefault", "update"};
    const struct operands *o = &lu->ops;
    const struct op *op = &lu->unit->op[user];
    op_id method;

    switch ((enum op_kind)op->kind) {
    case OP_SET_ITEM:
        return operand(o, user, 1) == number ? NO_ID : operand(o, user, 1);
    case OP_ITEM:
        return operand(o, user, 1) == number && keyed_by_asking(rf, lu, user)
                   ? operand(o, user, 0)
                   : NO_ID;
    case OP_INPLACE: /* `seen |= {id(x)}`; a text or a sum has no parts */
        return is_display(lu, number) && operand(o, user, 0) != number
                   ? operand(o, user, 0)
                   : NO_ID;
    case OP_CALL:
        method = operand_source(o, operand(o, user, 0));
        return method != NO_ID && lu->unit->op[method].kind == OP_METHOD &&
                       text_among(sym_text(rf->an, lu->unit->op[method].arg),
                                  adds, sizeof adds / sizeof *adds)
                   ? operand(o, method, 0)
                   : NO_ID;
    default:
        return NO_ID;
    }
}

/* Where a number is when the function is over, for somebody to compare it:
 * in an attribute or with a module, or in what a parameter has. */
struct put {
    bool is_away;
    var_id in;
};

/* `set()`, `Table()`: nobody else has that. */
static bool
makes_new(const struct rules_file *rf, const struct unit_lore *lu, op_id call)
{
    const struct meaning m = lore_mean(lu, operand(&lu->ops, call, 0));
    const struct text top = name_top(name_text(rf, m.name));

    return m.name != NO_ID &&
           (known_class(rf, m.name) || text_eq(top, TEXT("builtins")) ||
            text_eq(top, TEXT("collections")));
}

/* A variable of the module, or of a function around. */
static bool
is_outside(const struct var *var)
{
    return var->kind == VAR_GLOBAL || var->kind == VAR_GLOBAL_EXPLICIT ||
           var->kind == VAR_FREE;
}

/* `self.seen`, `SEEN`, `seen[kind]` of a parameter */
static struct put
put_into(const struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    const struct operands *o = &lu->ops;

    for (int steps = 0; steps < MOST_STEPS; steps++) {
        const op_id op = operand_source(o, lore_origin(lu, v));
        const struct op *from = op == NO_ID ? NULL : &lu->unit->op[op];
        if (from && from->kind == OP_LOAD) {
            const struct var *var = &lu->unit->var[from->arg];
            const bool is_param = var->flags & VARF_PARAM;
            return (struct put){is_outside(var), is_param ? from->arg : NO_ID};
        }
        if (!from || (from->kind != OP_ITEM && from->kind != OP_METHOD &&
                      from->kind != OP_CALL)) {
            return (struct put){from && from->kind == OP_ATTR, NO_ID};
        }
        if (from->kind == OP_CALL && makes_new(rf, lu, op)) {
            break;
        }
        v = operand(o, op, 0); /* `seen.setdefault(kind, set())`, too */
    }
    return (struct put){false, NO_ID};
}

/* `seen[id(x)] = x`, `seen.append((id(x), x))`: who has the number has what it
 * stands for as well. */
static bool
is_beside(const struct unit_lore *lu, op_id op, var_id v, int depth)
{
    const struct operands *o = &lu->ops;

    for (uint32_t i = 0; v != NO_ID && i < operand_count(o, op); i++) {
        const val_id in = operand(o, op, i);
        if (lore_loaded(lu, in) == v ||
            (depth > 0 && is_display(lu, in) &&
             is_beside(lu, operand_source(o, in), v, depth - 1))) {
            return true;
        }
    }
    return false;
}

/* `self.key = id(x)`, `seen.add((kind, id(x)))`; `owner` is x, or NO_ID. */
static struct put
put_of(const struct rules_file *rf, const struct unit_lore *lu, val_id number,
       var_id owner)
{
    const struct put nowhere = {false, NO_ID};
    const struct operands *o = &lu->ops;
    op_id user = operand_only_user(o, number);

    for (int steps = 0; steps < MOST_STEPS && user != NO_ID; steps++) {
        const enum op_kind k = (enum op_kind)lu->unit->op[user].kind;
        if (is_beside(lu, user, owner, 1)) {
            return nowhere;
        }
        if (k != OP_JOIN && k != OP_TUPLE && k != OP_LIST && k != OP_SET &&
            !(k == OP_BINARY && is_display(lu, number))) {
            break;
        }
        number = o->out[user];
        user = operand_only_user(o, number);
    }
    if (user != NO_ID && lu->unit->op[user].kind == OP_SET_ATTR) {
        return (struct put){operand(o, user, 0) == number, NO_ID};
    }
    if (user != NO_ID && lu->unit->op[user].kind == OP_STORE) {
        return (struct put){
            is_outside(&lu->unit->var[lu->unit->op[user].arg]), NO_ID};
    }
    const val_id into =
        user == NO_ID ? NO_ID : taker_of(rf, lu, user, number);
    return into == NO_ID ? nowhere : put_into(rf, lu, into);
}

/* No class or module: nothing is put into these by a call. */
static bool
is_lasting(const struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    const struct meaning m = v == NO_ID ? meaning_unknown() : lore_mean(lu, v);

    return v != NO_ID && m.kind != VALUE_CLASS && m.kind != VALUE_MODULE &&
           m.kind != VALUE_FUNCTION && put_into(rf, lu, v).is_away;
}

/* Where such an argument is passed. */
static void
note_lasting(const struct rules_file *rf, const struct call *call, uint32_t i,
             struct guard_passed *p)
{
    const uint32_t named = call->nargs - call->nkeywords;
    const bool is_named = !call->is_starred && i >= named;
    const struct text as =
        is_named ? sym_text(rf->an, call->keyword[i - named]) : TEXT("*");

    if (!call->is_starred && i < named && i < 32) {
        p->lasting |= UINT32_C(1) << i;
    } else if (!p->lasting_as.n || !is_named) {
        p->lasting_as = as;
    } else if (!text_eq(p->lasting_as, as)) {
        p->lasting_as = TEXT("*");
    }
}

void
summarize_noted(const struct rules_file *rf, const struct unit_lore *lu,
                const struct call *call, struct summary_call *out)
{
    const struct put put = lu->unit->op[call->op].kind == OP_CALL
                               ? put_of(rf, lu, lu->ops.out[call->op], NO_ID)
                               : (struct put){false, NO_ID};

    out->is_noted = put.is_away;
    out->noted_in = put.in;
    out->passed.on_lasting = is_lasting(rf, lu, call->receiver);
    for (uint32_t i = 0; i < call->nargs; i++) {
        if (is_lasting(rf, lu, call->argument[i])) {
            note_lasting(rf, call, i, &out->passed);
        }
    }
}

/* `def first(x, seen=set())`: what is in there stays. */
static bool
has_lasting_default(const struct pointing *p, var_id v)
{
    const unit_id parent = p->lu->unit->parent;
    const op_id made = p->rf->defined[p->lu->id];

    if (parent == NO_ID || made == NO_ID) {
        return false;
    }
    const struct unit_lore *around = lore_unit(p->rf, parent);
    const op_id op = taking_default(around, made, p->lu->unit, v);
    return op != NO_ID && around->unit->op[op].kind != OP_CONST;
}

/* A number or a text of the parameter stays somewhere. */
static void
point_put(struct pointing *p, var_id owner)
{
    const struct put put = put_of(p->rf, p->lu, p->child, owner);

    if (p->is_text) {
        p->spelled_away |= put.is_away ? p->mine : 0;
        p->f->spells |= !put.is_away && put.in != NO_ID ? p->mine : 0;
        return;
    }
    if (put.is_away ||
        (put.in != NO_ID && has_lasting_default(p, put.in))) {
        p->put_away |= p->mine;
        p->put_by = p->api;
    } else if (put.in != NO_ID) {
        p->f->noted |= p->mine & ~param_bit(put.in);
        p->f->noted_in |= param_bit(put.in);
        p->f->why = p->f->why.n ? p->f->why : p->api->name;
    }
}

/* `block = view(data); return address(block)`: the local ends with the function,
 * and what it was made of has the memory. */
static void
point_through(struct pointing *p, var_id v, owner_visit *visit)
{
    if (!p->is_address || p->depth == MOST_LOCALS) {
        return;
    }
    p->depth++;
    for (op_id s = p->lu->var_first_store[v]; s != NO_ID;
         s = p->lu->var_next_store[s]) {
        follow_owners(p->rf, p->lu, operand(&p->lu->ops, s, 0),
                      (struct owner_visitor){visit, p, true});
    }
    p->depth--;
}

static void
point_into(void *context, var_id v)
{
    struct pointing *p = context;
    const struct follower follower = {
        .into = child_in,
        .lost = child_lost,
        .returned = child_returned,
        .context = p,
        .what = p->is_number ? FOLLOW_NUMBER : FOLLOW_PARTS,
        .texts = p->is_text ? TEXTS_ALL : TEXTS_ASKED,
        .beside = v + 1,
    };

    if (p->lu->unit->var[v].flags & VARF_PARAM) {
        p->mine = param_bit(v);
        if (p->pointed & p->mine) {
            return; /* each loop over it leads there */
        }
        p->pointed |= p->mine;
        follow_value(p->rf, p->lu, p->child, &follower);
        if (p->is_text || p->is_number) {
            point_put(p, v);
        }
    } else if (var_is_local(&p->lu->unit->var[v])) {
        point_through(p, v, point_into);
    }
}

/* `hash(args)`, `hash(self.key)`: of a tuple, or of what the object has, which as
 * a rule is the number of all that is equal. */
static bool
is_number_of_value(const struct pointing *p, val_id v)
{
    const struct meaning m = lore_mean(p->lu, v);

    return p->is_number && p->api &&
           text_eq(p->api->name, TEXT("builtins.hash")) &&
           (lore_loaded(p->lu, v) == NO_ID ||
            ((m.flags & MEANS_SEEN) && m.kind == VALUE_TUPLE));
}

static void
point_selected(void *context, val_id v)
{
    struct pointing *p = context;

    if (is_number_of_value(p, v)) {
        return;
    }
    p->pointed = 0;
    follow_owners(
        p->rf, p->lu, v,
        (struct owner_visitor){point_into, p, !p->is_number && !p->is_text});
}

static void
expose_selected(void *context, val_id v)
{
    struct pointing *p = context;
    var_id var = lore_loaded(p->lu, lore_origin(p->lu, v));

    if (var != NO_ID && (p->lu->unit->var[var].flags & VARF_PARAM)) {
        p->mine = param_bit(var);
        child_lost(p);
    }
}

static void
look_at_call(struct pointing *p, op_id op)
{
    struct call call = call_at(p->rf, p->lu, op);

    p->api = call_api(p->rf, p->lu, &call);
    p->child = p->lu->ops.out[op];
    for (const struct fact *f = NULL;
         p->api && (f = api_next(p->api, f)) != NULL;) {
        struct visitor visitor = {point_selected, p};
        p->is_number = f->id == FACT_IDENTITY_OF;
        p->is_text = f->id == FACT_TEXT_OF;
        p->is_address = f->id == FACT_RAW_ADDRESS_OF;
        switch (f->id) {
        case FACT_BORROWS:
        case FACT_BORROWS_UNTIL:
            visitor.visit = expose_selected;
            break;
        case FACT_RAW_ADDRESS_OF:
        case FACT_RESULT_DOES_NOT_OWN:
        case FACT_IDENTITY_OF:
        case FACT_TEXT_OF:
            break;
        default:
            continue;
        }
        if (call_believes(p->rf, p->lu, &call, f)) {
            call_selected(p->rf, p->lu, &call, &f->selector, visitor);
        }
    }
}

/* The row of `id` or `repr` if all that a comprehension gives are such. */
static const struct api *
row_of_elements(struct rules_file *rf, const struct unit_lore *lu)
{
    for (op_id op = 0; op < lu->unit->nops; op++) {
        const op_id user = lu->unit->op[op].kind == OP_CALL
                               ? operand_only_user(&lu->ops, lu->ops.out[op])
                               : NO_ID;
        const enum op_kind k =
            user == NO_ID ? OP_NULL : (enum op_kind)lu->unit->op[user].kind;
        if (k != OP_LIST_APPEND && k != OP_SET_ADD && k != OP_DICT_SET &&
            k != OP_YIELD) {
            continue;
        }
        const struct call call = call_at(rf, lu, op);
        const struct api *api = call_api(rf, lu, &call);
        if (api && (api_fact(api, FACT_IDENTITY_OF) ||
                    api_fact(api, FACT_TEXT_OF))) {
            return api;
        }
    }
    return NULL;
}

/* `{id(x) for x in xs}`, where that is a scope of its own. */
static void
look_at_comprehension(struct pointing *p, op_id op)
{
    const struct call call = call_at(p->rf, p->lu, op);
    const op_id made = operand_source(&p->lu->ops, call.callee);
    const unit_id unit = made != NO_ID &&
                                 p->lu->unit->op[made].kind == OP_FUNCTION
                             ? p->lu->unit->op[made].arg
                             : 0;
    const enum unit_kind kind = p->rf->an->unit[unit].kind;

    if (!call.nargs ||
        (kind != UNIT_COMPREHENSION && kind != UNIT_GENERATOR)) {
        return;
    }
    p->api = row_of_elements(p->rf, lore_unit(p->rf, unit));
    if (p->api) {
        p->child = p->lu->ops.out[op];
        p->is_number = api_fact(p->api, FACT_IDENTITY_OF) != NULL;
        p->is_text = !p->is_number;
        p->is_address = false;
        point_selected(p, call.argument[0]);
    }
}

static void
look_at_attribute(struct pointing *p, op_id op)
{
    p->api = call_attribute(p->rf, p->lu, op);
    p->child = p->lu->ops.out[op];
    p->is_number = p->is_text = false;
    p->is_address = p->api && api_fact(p->api, FACT_RAW_ADDRESS_OF);
    if (p->api && (api_fact(p->api, FACT_RAW_ADDRESS_OF) ||
                   api_fact(p->api, FACT_RESULT_DOES_NOT_OWN))) {
        point_selected(p, operand(&p->lu->ops, op, 0));
    }
}

/* `f"{x}"`, `"%s" % x`, `"%s: %s" % (x, y)` */
static void
look_at_text(struct pointing *p, op_id op)
{
    const struct operands *o = &p->lu->ops;
    const val_id shown = text_spelled(p->lu, op);
    const op_id made = operand_source(o, shown);

    if (shown == NO_ID) {
        return;
    }
    p->api = NULL;
    p->child = o->out[op];
    p->is_number = p->is_address = false;
    p->is_text = true;
    if (made == NO_ID || o->unit->op[made].kind != OP_TUPLE) {
        point_selected(p, shown);
        return;
    }
    for (uint32_t i = 0; i < operand_count(o, made); i++) {
        point_selected(p, operand(o, made, i));
    }
}

/* Whoever has the number of what is not kept beside it. */
static void
expose_put_away(struct pointing *p)
{
    p->f->spells |= p->spelled_away & ~p->f->stored;
    for (var_id v = 0; p->put_away && v < p->lu->unit->nvars; v++) {
        if ((p->lu->unit->var[v].flags & VARF_PARAM) &&
            (p->put_away & param_bit(v)) &&
            !(p->f->stored & param_bit(v))) {
            p->mine = param_bit(v);
            p->api = p->put_by;
            expose(p);
        }
    }
}

void
summarize_addresses(struct rules_file *rf, struct unit_lore *lu,
                    struct summary_function *f)
{
    struct pointing p = {.rf = rf, .lu = lu, .f = f};

    shared_summary(rf, lu, f);
    for (op_id op = 0; op < lu->unit->nops; op++) {
        const struct op *o = &lu->unit->op[op];
        if (o->flags & OPF_COPY) {
            continue;
        }
        if (o->kind == OP_CALL || o->kind == OP_CALL_STAR) {
            look_at_call(&p, op);
            look_at_comprehension(&p, op);
        } else if (o->kind == OP_ATTR) {
            look_at_attribute(&p, op);
        } else {
            look_at_text(&p, op);
        }
    }
    expose_put_away(&p);
    f->resizes = resize_parameters(rf, lu, f);
}
