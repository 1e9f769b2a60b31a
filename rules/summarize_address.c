#include "rules/summarize_address.h"

#include "rules/alias.h"
#include "rules/call.h"
#include "rules/follow.h"
#include "rules/hint_text.h"
#include "rules/resize.h"

enum { MOST_LOCALS = 3 };

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
    param_set put_away;     /* their numbers are in an attribute */
    const struct api *put_by; /* and were made by this */
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

static void
child_lost(void *context)
{
    struct pointing *p = context;

    if (!p->is_number && !p->is_text) {
        expose(p);
        p->f->raw |= p->mine;
    }
}

/* All that is returned is text, or this very one, and not what is made of it. */
static bool
is_returned_text(const struct pointing *p)
{
    const op_id user = operand_only_user(&p->lu->ops, p->child);

    return p->lu->result.kind == VALUE_TEXT ||
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
    p->f->raw |= p->is_number ? 0 : p->mine;
    p->f->why = p->f->why.n ? p->f->why : p->api->name;
}

/* An attribute, or what a module has: it is there after the call. */
static bool
is_lasting(const struct unit_lore *lu, val_id v)
{
    const op_id op = operand_source(&lu->ops, v);
    const enum op_kind k =
        op == NO_ID ? OP_NULL : (enum op_kind)lu->unit->op[op].kind;

    return k == OP_ATTR ||
           (k == OP_LOAD && lu->unit->var[lu->unit->op[op].arg].kind ==
                                VAR_GLOBAL);
}

/* `self.seen.add(id(x))`, `self.seen[id(x)] = 1` */
static bool
is_noted(const struct rules_file *rf, const struct unit_lore *lu, op_id user,
         val_id number)
{
    static const char *const adds[] = {"add",    "append", "appendleft",
                                       "insert", "put",    "setdefault"};
    const struct operands *o = &lu->ops;
    const op_id method = lu->unit->op[user].kind == OP_CALL
                             ? operand_source(o, operand(o, user, 0))
                             : NO_ID;

    if (lu->unit->op[user].kind == OP_SET_ITEM) {
        return operand(o, user, 1) != number &&
               is_lasting(lu, operand(o, user, 1));
    }
    return method != NO_ID && lu->unit->op[method].kind == OP_METHOD &&
           text_among(sym_text(rf->an, lu->unit->op[method].arg), adds,
                      sizeof adds / sizeof *adds) &&
           is_lasting(lu, operand(o, method, 0));
}

/* `self.key = id(x)`: whoever has the number may compare it later. */
static bool
is_put_away(const struct rules_file *rf, const struct unit_lore *lu,
            val_id number)
{
    op_id user = operand_only_user(&lu->ops, number);

    if (user != NO_ID && (lu->unit->op[user].kind == OP_JOIN ||
                          lu->unit->op[user].kind == OP_TUPLE)) {
        number = lu->ops.out[user];
        user = operand_only_user(&lu->ops, number);
    }
    return user != NO_ID &&
           ((lu->unit->op[user].kind == OP_SET_ATTR &&
             operand(&lu->ops, user, 0) == number) ||
            is_noted(rf, lu, user, number));
}

bool
summarize_is_noted(const struct rules_file *rf, const struct unit_lore *lu,
                   op_id call)
{
    return is_put_away(rf, lu, lu->ops.out[call]);
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
    };

    if (p->lu->unit->var[v].flags & VARF_PARAM) {
        p->mine = param_bit(v);
        follow_value(p->rf, p->lu, p->child, &follower);
        if (p->is_text && is_put_away(p->rf, p->lu, p->child)) {
            p->f->spells |= p->mine;
        } else if (p->is_number && is_put_away(p->rf, p->lu, p->child)) {
            p->put_away |= p->mine;
            p->put_by = p->api;
        }
    } else if (var_is_local(&p->lu->unit->var[v])) {
        point_through(p, v, point_into);
    }
}

static void
point_selected(void *context, val_id v)
{
    struct pointing *p = context;

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
    for (var_id v = 0; p->put_away && v < p->lu->unit->nvars; v++) {
        if ((p->lu->unit->var[v].flags & VARF_PARAM) &&
            (p->put_away & param_bit(v)) && !alias_is_out(p->lu, v)) {
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

    for (op_id op = 0; op < lu->unit->nops; op++) {
        const struct op *o = &lu->unit->op[op];
        if (o->flags & OPF_COPY) {
            continue;
        }
        if (o->kind == OP_CALL || o->kind == OP_CALL_STAR) {
            look_at_call(&p, op);
        } else if (o->kind == OP_ATTR) {
            look_at_attribute(&p, op);
        } else {
            look_at_text(&p, op);
        }
    }
    expose_put_away(&p);
    f->resizes = resize_parameters(rf, lu, f);
}
