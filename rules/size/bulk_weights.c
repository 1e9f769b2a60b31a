/*
 * The weights of networks: what sets them is there twice, once in the network
 * and once by its name, unless both are the same tensors.
 */
#include "rules/size/bulk_weights.h"

#include "rules/value/literal.h"
#include "rules/value/names.h"

enum { MOST_RECORDS = 2 }; /* one in the other */

static const char setter[] = "load_state_dict";

/* These keep a few numbers, or where they are; the last layer of a network, a few
 * of them; so do the networks of an agent that learns by trying. */
static const char *const no_model[] = {
    "actor",     "bias",    "critic", "head",  "loader",  "manager", "masks",
    "policy",    "probe",   "proj",   "projector", "q_net", "sampler", "sched",
    "scheduler", "scaler",  "tracker",
};

/* Parts that are most of a network, or all of it behind another form of it. */
static const char *const whole_network[] = {
    "backbone", "decoder",     "encoder", "generator", "model",
    "module",   "transformer", "net",     "network",   "unet",
    "vae",
};

/* Classes of networks that are as small, by their ends and beginnings. */
static const char *const small_network[] = {"Head", "MLP", "Probe"};
static const char *const small_at_first[] = {"Simple", "Small", "Toy"};

/* The name of the variable or attribute that a value is taken from. */
static struct text
place_name(const struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    const op_id made = operand_source(&lu->ops, v);

    if (made == NO_ID) {
        return (struct text){0};
    }
    switch ((enum op_kind)lu->unit->op[made].kind) {
    case OP_LOAD:
        return sym_text(rf->an, lu->unit->var[lu->unit->op[made].arg].name);
    case OP_ATTR:
        return sym_text(rf->an, lu->unit->op[made].arg);
    default:
        return (struct text){0};
    }
}

/* The variable that a value, or what it is a part or a form of, is taken
 * from. */
static var_id
taken_from(const struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    for (op_id made; (made = operand_source(&lu->ops, v)) != NO_ID;) {
        switch ((enum op_kind)lu->unit->op[made].kind) {
        case OP_LOAD:
            return lore_loaded(lu, v);
        case OP_METHOD: /* `teacher.state_dict()`: nobody holds that */
            if (text_eq(sym_text(rf->an, lu->unit->op[made].arg),
                        TEXT("state_dict"))) {
                return NO_ID;
            }
            v = operand(&lu->ops, made, 0);
            break;
        case OP_ITEM:
        case OP_CALL:
            v = operand(&lu->ops, made, 0);
            break;
        default:
            return NO_ID;
        }
    }
    return NO_ID;
}

/* `tools.load_state_dict(path)`: a function of a module. */
static bool
is_function_of(const struct unit_lore *lu, val_id v)
{
    const struct meaning m = lore_mean(lu, lore_origin(lu, v));
    const op_id made = operand_source(&lu->ops, v);

    return m.kind == VALUE_MODULE || m.name != NO_ID ||
           (made != NO_ID && lu->unit->op[made].kind == OP_LOAD &&
            lu->unit->parent != NO_ID &&
            lu->unit->var[lu->unit->op[made].arg].kind == VAR_GLOBAL &&
            m.kind == VALUE_UNKNOWN && m.type == NO_ID);
}

/* `torch.load(path, map_location="cpu")` */
static bool
is_read_to_host(struct rules_file *rf, const struct unit_lore *lu, var_id v)
{
    const op_id store = lu->var_first_store[v];
    const op_id made =
        store != NO_ID ? operand_source(&lu->ops, operand(&lu->ops, store, 0))
                       : NO_ID;

    if (made == NO_ID || lu->unit->op[made].kind != OP_CALL) {
        return false;
    }
    const struct call call = call_at(rf, lu, made);
    const val_id where = call_argument(rf, &call, 1, TEXT("map_location"));
    const struct literal device =
        where != NO_ID ? literal_text(rf, lu, where) : (struct literal){0};

    return device.is_known && text_eq(device.text, TEXT("cpu"));
}

/* An optimizer goes on with the very tensors that it is set from, if they are
 * on its device. */
static bool
goes_on_with(struct rules_file *rf, const struct unit_lore *lu,
             struct text model, var_id from)
{
    const bool is_optimizer = text_find(model, TEXT("optim"), 0) < model.n ||
                              text_ends(model, TEXT("opt"));

    return from != NO_ID && is_optimizer && !is_read_to_host(rf, lu, from);
}

static bool
ends_with(struct text name, const char *const *end, size_t n)
{
    while (n > 0 && !text_ends(name, text_of(end[n - 1]))) {
        n--;
    }
    return n > 0;
}

/* `tagger = TaggerHead(size)` */
static bool
is_small_network(const struct rules_file *rf, const struct unit_lore *lu,
                 val_id v)
{
    const op_id made = operand_source(&lu->ops, lore_origin(lu, v));
    const struct text name =
        made != NO_ID && lu->unit->op[made].kind == OP_CALL
            ? place_name(rf, lu, operand(&lu->ops, made, 0))
            : (struct text){0};

    for (size_t i = 0; i < sizeof small_at_first / sizeof *small_at_first;
         i++) {
        if (text_starts(name, text_of(small_at_first[i]))) {
            return true;
        }
    }
    return ends_with(name, small_network,
                     sizeof small_network / sizeof *small_network);
}

/* `model.film`, one part of many; whose `self.film` is nobody knows. */
static bool
is_part(const struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    const op_id made = operand_source(&lu->ops, v);
    const val_id of = made != NO_ID && lu->unit->op[made].kind == OP_ATTR
                          ? operand(&lu->ops, made, 0)
                          : NO_ID;
    const var_id whose = of != NO_ID ? lore_loaded(lu, of) : NO_ID;

    return whose != NO_ID &&
           !(whose == 0 && lore_mean(lu, of).flags & MEANS_SELF) &&
           !ends_with(sym_text(rf->an, lu->unit->op[made].arg), whole_network,
                      sizeof whole_network / sizeof *whole_network);
}

static bool
is_no_model(const struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    return ends_with(place_name(rf, lu, v), no_model,
                     sizeof no_model / sizeof *no_model) ||
           is_part(rf, lu, v) || is_small_network(rf, lu, v);
}

var_id
weights_set_from(struct rules_file *rf, const struct unit_lore *lu,
                 op_id method, uint16_t *fate)
{
    const struct operands *o = &lu->ops;
    const op_id user =
        o->out[method] != NO_ID ? o->user[o->out[method]] : NO_ID;
    const struct text model = place_name(rf, lu, operand(o, method, 0));

    if (!text_eq(sym_text(rf->an, lu->unit->op[method].arg),
                 text_of(setter)) ||
        user == NO_ID || lu->unit->op[user].kind != OP_CALL ||
        is_function_of(lu, operand(o, method, 0))) {
        return NO_ID;
    }
    const struct call call = call_at(rf, lu, user);

    const val_id given = call.nargs ? call.argument[0] : NO_ID;
    const var_id from =
        given != NO_ID ? taken_from(rf, lu, given) : NO_ID;

    if (goes_on_with(rf, lu, model, from)) { /* what else it has may go */
        *fate = lore_loaded(lu, given) == from ? FATE_ASSIGNED : 0;
    } else {
        *fate = is_no_model(rf, lu, operand(o, method, 0)) ? FATE_LAYER
                : call_argument(rf, &call, -1, TEXT("assign")) == NO_ID
                    ? FATE_WEIGHTS
                    : FATE_ASSIGNED;
    }
    return from;
}

/* The next `model.load_state_dict` from an op on, or NO_ID. */
static op_id
next_setter(const struct rules_file *rf, const struct unit *u, op_id op)
{
    const sym_id name = intern_find(rf->an->names, text_of(setter));

    while (name != NO_ID && op < u->nops &&
           (u->op[op].kind != OP_METHOD || u->op[op].arg != name)) {
        op++;
    }
    return name != NO_ID && op < u->nops ? op : NO_ID;
}

bool
sets_weights(const struct rules_file *rf, const struct unit *u)
{
    return next_setter(rf, u, 0) != NO_ID;
}

bool
is_set(const struct weigh *w, val_id v)
{
    const struct unit *u = w->lu->unit;
    const struct text name = place_name(w->rf, w->lu, v);

    for (op_id op = name.n ? next_setter(w->rf, u, 0) : NO_ID; op != NO_ID;
         op = next_setter(w->rf, u, op + 1)) {
        if (text_eq(place_name(w->rf, w->lu, operand(&w->lu->ops, op, 0)),
                    name)) {
            return true;
        }
    }
    return false;
}

bool
makes_model(const struct weigh *w, op_id call)
{
    const struct operands *o = &w->lu->ops;
    const struct unit *u = w->lu->unit;
    const op_id store = operand_only_user(o, o->out[call]);

    if (store == NO_ID || u->op[store].kind != OP_STORE) {
        return false;
    }
    const op_id set = next_setter(w->rf, u, store);
    for (op_id op = store + 1; set != NO_ID && op < u->nops; op++) {
        if (u->op[op].kind == OP_STORE && u->op[op].arg == u->op[store].arg) {
            return false; /* another one, as in the next arm */
        }
        if (op >= set && u->op[op].kind == OP_METHOD &&
            u->op[op].arg == u->op[set].arg &&
            lore_loaded(w->lu, operand(o, op, 0)) == u->op[store].arg) {
            return true;
        }
    }
    return false;
}

/* The method whose call made the value, or NO_ID. */
static op_id
made_by_method(const struct unit_lore *lu, val_id v)
{
    const struct operands *o = &lu->ops;
    const op_id made = operand_source(o, v);
    const op_id from = made != NO_ID && lu->unit->op[made].kind == OP_CALL
                           ? operand_source(o, operand(o, made, 0))
                           : NO_ID;

    return from != NO_ID && lu->unit->op[from].kind == OP_METHOD ? from : NO_ID;
}

/* `model.state_dict()`: views of what the model has; a `.copy()` of the dict
 * has the same ones. */
static bool
is_of_model(const struct weigh *w, val_id v)
{
    op_id from = made_by_method(w->lu, v);

    if (from != NO_ID && text_eq(sym_text(w->rf->an, w->lu->unit->op[from].arg),
                                 TEXT("copy"))) {
        from = made_by_method(w->lu, operand(&w->lu->ops, from, 0));
    }
    return from != NO_ID &&
           text_eq(sym_text(w->rf->an, w->lu->unit->op[from].arg),
                   TEXT("state_dict"));
}

/* `lazy_load(path)`: it reads what is asked for, when it is asked for. */
static bool
is_lazy(const struct weigh *w, val_id v)
{
    const op_id made = operand_source(&w->lu->ops, v);

    if (made == NO_ID || w->lu->unit->op[made].kind != OP_CALL) {
        return false;
    }
    const struct call call = call_at(w->rf, w->lu, made);
    const op_id from = operand_source(&w->lu->ops, call.callee);
    const val_id mapped = call_argument(w->rf, &call, -1, TEXT("mmap"));
    const struct op *op = from != NO_ID ? &w->lu->unit->op[from] : NULL;
    const struct text name =
        !op ? (struct text){0}
        : op->kind == OP_METHOD || op->kind == OP_ATTR
            ? sym_text(w->rf->an, op->arg)
        : op->kind == OP_LOAD
            ? sym_text(w->rf->an, w->lu->unit->var[op->arg].name)
            : (struct text){0};

    return mapped != NO_ID || text_find(name, TEXT("lazy"), 0) < name.n ||
           text_find(name, TEXT("lazily"), 0) < name.n;
}

/* `{"weight": layer["weight"]}`: what shows some of them, or collects them from
 * who knows where, is as large as what it takes them from. */
static bool
is_display(const struct weigh *w, const struct candidate *c)
{
    const op_id made =
        c->binding != NO_ID
            ? operand_source(&w->lu->ops, operand(&w->lu->ops, c->binding, 0))
            : NO_ID;

    return made != NO_ID &&
           (is_of_model(w, operand(&w->lu->ops, c->binding, 0)) ||
            w->lu->unit->op[made].kind == OP_BINARY || /* `some | others` */
            is_lazy(w, operand(&w->lu->ops, c->binding, 0)) ||
            (w->lu->unit->op[made].kind == OP_DICT &&
             !w->growth->filled_at[made]));
}

/* Is a network set from it between its binding and its last use, rather than
 * from what else goes by that name? */
static bool
sets_meanwhile(const struct weigh *w, const struct candidate *c)
{
    const struct unit *u = w->lu->unit;

    if (c->binding == NO_ID || c->last_use == NO_ID ||
        u->op[c->last_use].at < u->op[c->binding].at) {
        return true;
    }
    for (op_id op = next_setter(w->rf, u, 0); op != NO_ID;
         op = next_setter(w->rf, u, op + 1)) {
        if (u->op[op].at >= u->op[c->binding].at &&
            u->op[op].at <= u->op[c->last_use].at) {
            return true;
        }
    }
    return false;
}

bool
is_weights(const struct weigh *w, const struct candidate *c)
{
    return w->growth->fates.of &&
           w->growth->fates.of[c->var] & FATE_WEIGHTS &&
           !(w->lu->unit->var[c->var].flags & VARF_PARAM) &&
           sets_meanwhile(w, c) && !is_display(w, c);
}

/* Is it an iterator over `model.state_dict().items()`? */
static bool
goes_through_model(const struct weigh *w, op_id iter)
{
    const op_id items =
        iter != NO_ID && w->lu->unit->op[iter].kind == OP_ITER
            ? made_by_method(w->lu, operand(&w->lu->ops, iter, 0))
            : NO_ID;

    return items != NO_ID &&
           is_of_model(w, operand(&w->lu->ops, items, 0));
}

/* `{k: v.clone() for k, v in model.state_dict().items()}`, `deepcopy(..)`, or
 * a record of such. */
static bool
is_copied(const struct weigh *w, val_id v, uint32_t depth)
{
    const struct operands *o = &w->lu->ops;
    const op_id made = operand_source(o, v);

    if (made == NO_ID || depth == 0) {
        return false;
    }
    if (w->lu->unit->op[made].kind == OP_CALL) {
        const struct call call = call_at(w->rf, w->lu, made);
        return is_of_model(w, v) ||
               (call.nargs == 1 && (is_of_model(w, call.argument[0]) ||
                                    goes_through_model(
                                        w, operand_source(
                                               o, call.argument[0]))));
    }
    if (w->lu->unit->op[made].kind != OP_DICT) {
        return false;
    }
    for (uint32_t i = 0; i < operand_count(o, made); i++) {
        if (is_copied(w, operand(o, made, i), depth - 1)) {
            return true;
        }
    }
    return w->growth->filled_at[made] && /* ITER comes right before */
           goes_through_model(w, made - 1);
}

/* `None`, `most, best = 0, None`, `{}` */
static bool
is_nothing_yet(const struct weigh *w, val_id v)
{
    const struct operands *o = &w->lu->ops;
    const op_id made = operand_source(o, v);
    const op_id whole =
        made != NO_ID && w->lu->unit->op[made].kind == OP_UNPACK
            ? operand_source(o, operand(o, made, 0))
            : NO_ID;

    return made != NO_ID &&
           (w->lu->unit->op[made].kind == OP_CONST ||
            (w->lu->unit->op[made].kind == OP_DICT &&
             operand_count(o, made) == 0 && !w->growth->filled_at[made]) ||
            (whole != NO_ID && w->lu->unit->op[whole].kind == OP_TUPLE));
}

bool
is_snapshot(const struct weigh *w, const struct candidate *c)
{
    const struct text name = sym_text(w->rf->an, w->lu->unit->var[c->var].name);
    bool is = false;

    if (is_weights(w, c) && text_starts(name, TEXT("best"))) {
        return true; /* read again after the training */
    }
    for (op_id op = w->lu->var_first_store[c->var]; op != NO_ID;
         op = w->lu->var_next_store[op]) {
        const val_id v = operand(&w->lu->ops, op, 0);
        const bool is_copy = is_copied(w, v, MOST_RECORDS);
        if (!is_copy && !is_nothing_yet(w, v)) {
            return false;
        }
        is |= is_copy;
    }
    return is;
}

/* Do people call weights so? */
static bool
name_is_weights(struct text name)
{
    static const char *const word[] = {"checkpoint", "ckpt",    "sd",
                                       "state",      "state_dict",
                                       "tensors",    "weights"};

    for (size_t i = 0; i < sizeof word / sizeof *word; i++) {
        const struct text end = text_of(word[i]);
        if (text_ends(name, end) &&
            (name.n == end.n || name.s[name.n - end.n - 1] == '_')) {
            return true;
        }
    }
    return false;
}

bool
var_is_read_behind(const struct operands *o, var_id v, op_id gap)
{
    for (op_id op = o->load[v]; op != NO_ID; op = o->next_load[op]) {
        if (o->unit->op[op].at >= o->unit->op[gap].at) {
            return true;
        }
    }
    return false;
}

/* Is it read behind the gap, or may the caller or a model have it?  Of what
 * nothing is known nobody says that it goes, either. */
static bool
is_there_behind(const struct weigh *w, var_id v, op_id gap)
{
    const struct unit *u = w->lu->unit;
    const op_id store = w->lu->var_first_store[v];

    if (u->var[v].flags & VARF_PARAM || store == NO_ID ||
        is_of_model(w, operand(&w->lu->ops, store, 0)) ||
        !(w->growth->fates.of[v] & FATE_WEIGHTS ||
          weigh_stores(w, v) >= IS_LIKELY)) {
        return true;
    }
    return var_is_read_behind(&w->lu->ops, v, gap);
}

/* `saved["model"] if "model" in saved else saved` */
static bool
is_taken_from(const struct weigh *w, val_id v, var_id whole)
{
    const struct operands *o = &w->lu->ops;

    if (v != NO_ID && operand_source(o, v) == NO_ID) {
        for (val_id m = v; m != NO_ID; m = o->val[m].right) {
            if (taken_from(w->rf, w->lu, o->val[m].left) == whole) {
                return true;
            }
        }
        return false;
    }
    return v != NO_ID && taken_from(w->rf, w->lu, v) == whole;
}

/* Are the weights taken from it, which are the most of it, yet to be set, and
 * none were from itself? */
static bool
is_yet_to_be_set(const struct weigh *w, var_id whole, op_id gap)
{
    const struct unit *u = w->lu->unit;

    if (w->growth->fates.of[whole] & FATE_WEIGHTS) {
        return false;
    }
    for (op_id op = 0; op < gap; op++) {
        const var_id v = u->op[op].kind == OP_STORE ? u->op[op].arg : NO_ID;
        if (v != NO_ID && v != whole &&
            (w->growth->fates.of[v] & (FATE_WEIGHTS | FATE_ASSIGNED) ||
             name_is_weights(sym_text(w->rf->an, u->var[v].name))) &&
            is_taken_from(w, operand(&w->lu->ops, op, 0), whole) &&
            var_is_read_behind(&w->lu->ops, v, gap)) {
            return true;
        }
    }
    return false;
}

bool
shares_weights(const struct weigh *w, const struct candidate *c, op_id gap)
{
    const struct operands *o = &w->lu->ops;
    const struct unit *u = w->lu->unit;
    const val_id v = c->binding != NO_ID ? operand(o, c->binding, 0) : NO_ID;
    const struct meaning m = lore_mean(w->lu, v);
    const op_id made = operand_source(o, v);

    if (w->growth->fates.of[c->var] & FATE_ASSIGNED ||
        is_yet_to_be_set(w, c->var, gap)) {
        return true;
    }
    if (made == NO_ID || u->op[made].kind != OP_CALL || is_numbers(&m)) {
        return false;
    }
    const struct call call = call_at(w->rf, w->lu, made);
    for (uint32_t i = 0; i <= call.nargs; i++) {
        const val_id given = i < call.nargs ? call.argument[i] : call.receiver;
        const var_id from =
            given != NO_ID ? taken_from(w->rf, w->lu, given) : NO_ID;
        const struct text name = from != NO_ID
                                     ? sym_text(w->rf->an, u->var[from].name)
                                     : (struct text){0};
        if (from != NO_ID && from != c->var &&
            (name_is_weights(name) ||
             (i == call.nargs && text_ends(name, TEXT("model")))) &&
            is_there_behind(w, from, gap)) {
            return true;
        }
    }
    return false;
}
