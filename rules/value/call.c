#include "rules/value/call.h"

#include "base/vec.h"
#include "rules/summary.h"
#include "rules/value/eval.h"
#include "rules/value/known.h"
#include "rules/value/literal.h"
#include "rules/value/names.h"
#include "rules/value/weakly.h"

/* Does the op put its other operands into this list or dict? */
static bool
fills(const struct unit_lore *lu, op_id op, val_id container)
{
    switch ((enum op_kind)lu->unit->op[op].kind) {
    case OP_LIST_APPEND:
    case OP_LIST_EXTEND:
    case OP_DICT_SET:
    case OP_DICT_UPDATE:
    case OP_DICT_MERGE:
        return operand(&lu->ops, op, 0) == container;
    default:
        return false;
    }
}

/* The arguments of a starred call, and how each is passed. */
struct spread {
    VEC(val_id) argument;
    VEC(struct passed) passed;
};

static void
spread_one(const struct rules_file *rf, struct spread *to, val_id v,
           struct passed how)
{
    vec_push(rf->arena, &to->argument, v);
    vec_push(rf->arena, &to->passed, how);
}

/* A key of `**{"key": v}`, which is how `f(*rest, key=v)` is lowered, too. */
static struct passed
by_key(const struct rules_file *rf, const struct unit_lore *lu, val_id key)
{
    struct passed how = {PASSED_NAMES, NO_ID, {0}, 0};
    op_id op = operand_source(&lu->ops, key);

    if (op != NO_ID && lu->unit->op[op].kind == OP_CONST) {
        const struct constant *k = &rf->an->constant[lu->unit->op[op].arg];
        if (k->kind == CONST_STR || k->kind == CONST_TEXT) {
            how.kind = PASSED_KEYWORD;
            how.keyword = constant_decode(rf->arena, rf->an, k);
        }
    }
    return how;
}

/* Keys and values, two by two, from operand `first` on. */
static void
spread_pairs(const struct rules_file *rf, const struct unit_lore *lu, op_id op,
             uint32_t first, struct spread *to)
{
    const struct operands *o = &lu->ops;

    for (uint32_t i = first; i + 1 < operand_count(o, op); i += 2) {
        spread_one(rf, to, operand(o, op, i + 1),
                   by_key(rf, lu, operand(o, op, i)));
    }
}

/* What a display was made of, and what was put into it before the call; false
 * if it is none. */
static bool
spread_display(const struct rules_file *rf, const struct unit_lore *lu,
               op_id call, val_id v, struct spread *to)
{
    const struct operands *o = &lu->ops;
    op_id made = operand_source(o, v);
    enum op_kind k = made == NO_ID ? OP_NULL : lu->unit->op[made].kind;
    uint32_t position = 0, before = 0;

    if (k == OP_LIST_TO_TUPLE) {
        v = operand(o, made, 0);
        made = operand_source(o, v);
        k = made == NO_ID ? OP_NULL : lu->unit->op[made].kind;
    }
    if (k == OP_DICT) {
        spread_pairs(rf, lu, made, 0, to);
    } else if (k != OP_LIST && k != OP_TUPLE) {
        return false;
    }
    for (uint32_t i = 0; k != OP_DICT && i < operand_count(o, made); i++) {
        struct passed how = {PASSED_POSITION, position++, {0}, before++};
        spread_one(rf, to, operand(o, made, i), how);
    }
    for (op_id op = made + 1; op < call; op++) {
        if (!fills(lu, op, v)) {
            continue;
        }
        struct passed how = {PASSED_REST, NO_ID, {0}, before};
        switch ((enum op_kind)lu->unit->op[op].kind) {
        case OP_DICT_SET:
            spread_pairs(rf, lu, op, 1, to);
            continue;
        case OP_LIST_APPEND:
            if (position != NO_ID) {
                how = (struct passed){PASSED_POSITION, position++, {0}, before};
            }
            before++;
            break;
        case OP_LIST_EXTEND:
            position = NO_ID;
            break;
        default:
            made = operand_source(o, lore_origin(lu, operand(o, op, 1)));
            if (made != NO_ID && lu->unit->op[made].kind == OP_DICT) {
                spread_pairs(rf, lu, made, 0, to); /* as it was made */
            }
            how.kind = PASSED_NAMES;
            break;
        }
        spread_one(rf, to, operand(o, op, 1), how);
    }
    return true;
}

/* `f(x, *rest, **named)`: behind the tuple and the dict, all that went into
 * them. */
static void
spread(const struct rules_file *rf, const struct unit_lore *lu, struct call *c)
{
    struct spread to = {0};

    for (uint32_t i = 0; i < c->nargs; i++) {
        struct passed how = {PASSED_WHOLE, NO_ID, {0}, 0};
        spread_one(rf, &to, c->argument[i], how);
    }
    for (uint32_t i = 0; i < c->nargs; i++) {
        if (spread_display(rf, lu, c->op, c->argument[i], &to)) {
            to.passed.at[i].kind = PASSED_PARTS;
        }
    }
    c->argument = to.argument.at;
    c->passed = to.passed.at;
    c->nargs = to.argument.n;
    c->is_starred = true;
}

struct call
call_at(const struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    const struct operands *o = &lu->ops;
    const struct op *code = &lu->unit->op[op];
    struct call c = {.op = op, .receiver = NO_ID};

    c.callee = operand(o, op, 0);
    op_id source = operand_source(o, lore_origin(lu, c.callee));
    if (source != NO_ID && (lu->unit->op[source].kind == OP_METHOD ||
                            lu->unit->op[source].kind == OP_ATTR)) {
        c.receiver = operand(o, source, 0);
    }
    if (operand_count(o, op) > 2) {
        c.argument = o->in + o->first[op] + 2;
        c.nargs = operand_count(o, op) - 2;
    }
    if (code->kind == OP_CALL_STAR) {
        spread(rf, lu, &c);
    } else if (code->extra != NO_ID) {
        c.nkeywords = rf->an->pool[code->extra];
        c.keyword = rf->an->pool + code->extra + 1;
    }
    /* `partial(f, x)` takes more than what is seen here */
    c.is_starred |=
        (lore_mean(lu, lore_origin(lu, c.callee)).flags & MEANS_BOUND) != 0;
    return c;
}

static const struct api *
find_loose(const struct rules_file *rf, struct text attr)
{
    if (!catalogue_has_loose(rf->catalogue, attr)) {
        return NULL;
    }
    for (uint32_t i = 0; i < rf->npackages; i++) {
        const struct api *api = known_in_force(
            rf, catalogue_loose(rf->catalogue, attr, rf->package[i]));
        if (api) {
            return api;
        }
    }
    return known_in_force(
        rf, catalogue_loose(rf->catalogue, attr, (struct text){0}));
}

const struct api *
call_loose(const struct rules_file *rf, sym_id attr)
{
    if (attr == NO_ID) {
        return NULL;
    }
    struct known *k = known_of(rf, attr);
    if (!(k->has & KNOWN_LOOSE)) {
        k->has |= KNOWN_LOOSE;
        k->loose = find_loose(rf, name_text(rf, attr));
    }
    return k->loose;
}

/* `x.ctypes.data_as`: the last two attributes, for a loose row. */
static const struct api *
loose_pair(struct rules_file *rf, const struct unit_lore *lu, val_id inner,
           sym_id attr)
{
    op_id op = operand_source(&lu->ops, lore_origin(lu, inner));

    if (op == NO_ID || lu->unit->op[op].kind != OP_ATTR) {
        return NULL;
    }
    return call_loose(rf, name_join(rf, sym_text(rf->an, lu->unit->op[op].arg),
                                    sym_text(rf->an, attr)));
}

/* Is it a module's own, or an attribute of such?  An attribute of an instance
 * has a name too, but nobody knows what it is; nor what a decorator made. */
static bool
is_of_module(const struct unit_lore *lu, val_id v)
{
    for (int steps = 0; steps < 8 && v != NO_ID; steps++) {
        v = lore_origin(lu, v);
        op_id op = operand_source(&lu->ops, v);
        if (op == NO_ID || lu->unit->op[op].kind != OP_ATTR) {
            break;
        }
        v = operand(&lu->ops, op, 0);
    }
    struct meaning m = lore_mean(lu, v);
    return m.name != NO_ID && !(m.flags & MEANS_DECORATED);
}

const struct api *
call_attribute(struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    val_id base = operand(&lu->ops, op, 0);
    struct meaning m = lore_mean(lu, base);
    sym_id attr = lu->unit->op[op].arg;
    sym_id name = lore_mean(lu, lu->ops.out[op]).name;

    if (name == NO_ID && lu->ops.out[op] != NO_ID) { /* read as a value */
        name = eval_attr(rf, m, sym_text(rf->an, attr)).name;
    }
    const struct api *api = known_row(rf, name);

    if (api || kind_is_plain(m.kind) ||
        (m.name != NO_ID && is_of_module(lu, base))) {
        return api; /* a module's own function, a method of a builtin */
    }
    if (known_function(rf, name)) {
        return NULL; /* a method of this tree: its summary tells */
    }
    api = weakly_method(rf, lu, base, sym_text(rf->an, attr));
    api = api ? api : loose_pair(rf, lu, base, attr);
    return api ? api : call_loose(rf, attr);
}

const struct api *
call_api(struct rules_file *rf, const struct unit_lore *lu,
         const struct call *call)
{
    val_id origin = lore_origin(lu, call->callee);
    struct meaning callee = lore_mean(lu, origin);
    op_id source = operand_source(&lu->ops, origin);

    if (source != NO_ID && (lu->unit->op[source].kind == OP_METHOD ||
                            lu->unit->op[source].kind == OP_ATTR)) {
        return call_attribute(rf, lu, source);
    }
    const struct api *api = known_row(rf, callee.name);
    bool is_result = callee.name == NO_ID &&
                     text_ends(name_text(rf, callee.type), TEXT("()"));
    return !api && is_result ? known_row(rf, callee.type) : api;
}

bool
api_takes_arguments(const struct api *api)
{
    for (const struct fact *f = NULL; (f = api_next(api, f)) != NULL;) {
        if (f->selector.kind == SELECT_ARGUMENT ||
            f->selector.kind == SELECT_ALL) {
            return true;
        }
    }
    return false;
}

sym_id
call_name_of(struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    const val_id origin = lore_origin(lu, v);
    const op_id op = operand_source(&lu->ops, origin);
    const sym_id name = lore_mean(lu, origin).name;

    if (name != NO_ID || op == NO_ID || lu->unit->op[op].kind != OP_ATTR) {
        return name;
    }
    const struct api *api = call_attribute(rf, lu, op);
    return api ? intern_put(rf->an->names, api->name) : NO_ID;
}

static val_id
by_keyword(const struct rules_file *rf, const struct call *call,
           struct text keyword)
{
    for (uint32_t i = 0; i < call->nkeywords; i++) {
        if (text_eq(sym_text(rf->an, call->keyword[i]), keyword)) {
            return call->argument[call->nargs - call->nkeywords + i];
        }
    }
    return NO_ID;
}

val_id
call_argument(const struct rules_file *rf, const struct call *call,
              int32_t position, struct text keyword)
{
    if (call->is_starred) {
        return NO_ID;
    }
    val_id v = keyword.n ? by_keyword(rf, call, keyword) : NO_ID;
    if (v == NO_ID && position >= 0 &&
        (uint32_t)position < call->nargs - call->nkeywords) {
        v = call->argument[position];
    }
    return v;
}

/* Pattern with a `*` at either end against a text. */
static bool
matches(struct text pattern, struct text t)
{
    bool open_left = pattern.n && pattern.s[0] == '*';
    bool open_right = pattern.n > 1 && pattern.s[pattern.n - 1] == '*';
    struct text core = text_sub(pattern, open_left, pattern.n - open_right);

    if (open_left && open_right) {
        return text_find(t, core, 0) != UINT32_MAX;
    }
    if (open_left) {
        return text_ends(t, core);
    }
    return open_right ? text_starts(t, core) : text_eq(t, core);
}

static enum answer compare(struct rules_file *rf, const struct unit_lore *lu,
                           val_id v, struct text want);

/* Does one of several values match? */
static enum answer
compare_any(struct rules_file *rf, const struct unit_lore *lu, op_id op,
            uint32_t n, struct text want)
{
    enum answer best = ANSWER_NO;

    for (uint32_t i = 0; i < n; i++) {
        const enum answer a =
            compare(rf, lu, operand(&lu->ops, op, i), want);
        best = a > best ? a : best;
    }
    return best;
}

/* A display of texts, or such put together (`[["copy"]] * 2 + [["allocate"]]`):
 * a pattern that is open at both ends is looked for in each. */
static enum answer
compare_display(struct rules_file *rf, const struct unit_lore *lu, val_id v,
                struct text want)
{
    const op_id op = operand_source(&lu->ops, v);
    const struct op *o = op == NO_ID ? NULL : &lu->unit->op[op];

    if (!o || want.n < 3 || want.s[0] != '*' || want.s[want.n - 1] != '*') {
        return ANSWER_UNKNOWN;
    }
    if (o->kind == OP_LIST || o->kind == OP_TUPLE) {
        const bool is_filled = o->kind == OP_LIST && lu->ops.nusers[v] != 1;
        return is_filled ? ANSWER_UNKNOWN
                         : compare_any(rf, lu, op, operand_count(&lu->ops, op),
                                       want);
    }
    if (o->kind == OP_BINARY && (o->arg == OPER_ADD || o->arg == OPER_MUL)) {
        return compare_any(rf, lu, op, 2, want);
    }
    return ANSWER_UNKNOWN;
}

/* The name that a value is read by, of a variable or an attribute. */
static struct text
read_by(const struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    const struct op *o = op == NO_ID ? NULL : &lu->unit->op[op];

    switch (o ? (enum op_kind)o->kind : OP_NULL) {
    case OP_LOAD:
        return sym_text(rf->an, lu->unit->var[o->arg].name);
    case OP_ATTR:
    case OP_METHOD:
        return sym_text(rf->an, o->arg);
    default:
        return (struct text){0};
    }
}

/* Does the value name a class, as far as that is known, or is it spelled like
 * one: `Counter`, `Counter.options(cpus=2)`, `self.actor_cls`? */
static enum answer
names_class(const struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    static const char *const like[] = {"class", "Class", "cls", "Cls"};
    const struct operands *o = &lu->ops;
    const enum value_kind k =
        (enum value_kind)lore_mean(lu, lore_origin(lu, v)).kind;
    const op_id op = operand_source(o, v);

    if (k == VALUE_CLASS || k == VALUE_FUNCTION) {
        return k == VALUE_CLASS ? ANSWER_YES : ANSWER_NO;
    }
    if (op != NO_ID && lu->unit->op[op].kind == OP_CALL) {
        const op_id method = operand_source(o, operand(o, op, 0));
        return text_eq(read_by(rf, lu, method), TEXT("options"))
                   ? names_class(rf, lu, operand(o, method, 0))
                   : ANSWER_UNKNOWN;
    }
    struct text name = read_by(rf, lu, op);
    if (!name.n) {
        return ANSWER_UNKNOWN;
    }
    for (size_t i = 0; i < sizeof like / sizeof *like; i++) {
        if (text_find(name, text_of(like[i]), 0) != UINT32_MAX) {
            return ANSWER_YES;
        }
    }
    name = text_sub(name, text_starts(name, TEXT("_")), name.n);
    return name.n && name.s[0] >= 'A' && name.s[0] <= 'Z' ? ANSWER_YES
                                                         : ANSWER_NO;
}

static enum answer
compare(struct rules_file *rf, const struct unit_lore *lu, val_id v,
        struct text want)
{
    if (text_eq(want, TEXT("Class"))) {
        return names_class(rf, lu, v);
    }
    if (text_eq(want, TEXT("True"))) {
        enum truth truth = literal_truth(rf, lu, v);
        return truth == TRUTH_TRUE    ? ANSWER_YES
               : truth == TRUTH_FALSE ? ANSWER_NO
                                      : ANSWER_UNKNOWN;
    }
    struct literal source = literal_source(rf, lu, v);
    if (source.is_known && matches(want, source.text)) {
        return ANSWER_YES;
    }
    return literal_constant(rf, lu, v) ? ANSWER_NO
                                       : compare_display(rf, lu, v, want);
}

static enum answer
ask(struct rules_file *rf, const struct unit_lore *lu, const struct call *call,
    const struct condition *condition)
{
    const struct selector *s = &condition->argument;

    if (call->is_starred && s->kind != SELECT_SELF) {
        return ANSWER_UNKNOWN;
    }
    if (s->kind == SELECT_ALL) {
        return call->nargs ? ANSWER_YES : ANSWER_NO;
    }
    val_id v = s->kind == SELECT_SELF
                   ? call->receiver
                   : call_argument(rf, call, s->position, s->keyword);
    if (v == NO_ID) {
        return ANSWER_NO;
    }
    return condition->value.n ? compare(rf, lu, v, condition->value)
                              : ANSWER_YES;
}

/* Does one of the conditions hold, or all of some that belong together? */
static enum answer
ask_all(struct rules_file *rf, const struct unit_lore *lu,
        const struct call *call, const struct fact *fact)
{
    enum answer best = ANSWER_NO, together = ANSWER_YES;

    for (uint32_t i = 0; i < fact->nconditions; i++) {
        const struct condition *c = &fact->condition[i];
        const enum answer a = ask(rf, lu, call, c);
        together = a < together ? a : together;
        if (!c->with_next) {
            best = together > best ? together : best;
            together = ANSWER_YES;
        }
    }
    return best;
}

bool
call_believes(struct rules_file *rf, const struct unit_lore *lu,
              const struct call *call, const struct fact *fact)
{
    enum answer a = ANSWER_YES;

    if (fact->nconditions) {
        a = ask_all(rf, lu, call, fact);
        if (fact->unless) {
            a = ANSWER_YES - a;
        }
    }
    return fact_info[fact->id].doubt == DOUBT_WARNS ? a != ANSWER_NO
                                                    : a == ANSWER_YES;
}

const struct fact *
call_fact(struct rules_file *rf, const struct unit_lore *lu,
          const struct call *call, const struct api *api, enum fact_id id)
{
    if (!api) {
        return NULL;
    }
    for (const struct fact *f = NULL; (f = api_next(api, f)) != NULL;) {
        if (f->id == id && call_believes(rf, lu, call, f)) {
            return f;
        }
    }
    return NULL;
}

bool
fact_names(const struct fact *fact, struct text keyword)
{
    for (uint32_t i = 0; i < fact->nconditions; i++) {
        if (text_eq(fact->condition[i].argument.keyword, keyword)) {
            return true;
        }
    }
    return false;
}

/* Could argument `i` of a starred call be the one that is meant? */
static bool
may_be_passed(const struct call *call, uint32_t i,
              const struct selector *selector)
{
    const struct passed *how = call->passed ? &call->passed[i] : NULL;

    switch (how ? how->kind : PASSED_WHOLE) {
    case PASSED_POSITION:
        return (int32_t)how->position == selector->position;
    case PASSED_KEYWORD:
        return text_eq(how->keyword, selector->keyword);
    case PASSED_NAMES:
        return selector->keyword.n != 0;
    case PASSED_PARTS:
        return false;
    case PASSED_REST:
        return selector->position < 0 ||
               (uint32_t)selector->position >= how->first;
    default:
        return true;
    }
}

void
call_selected(const struct rules_file *rf, const struct unit_lore *lu,
              const struct call *call, const struct selector *selector,
              struct visitor visitor)
{
    val_id v = NO_ID;

    switch (selector->kind) {
    case SELECT_NONE:
        return;
    case SELECT_ALL:
        for (uint32_t i = 0; i < call->nargs; i++) {
            visitor.visit(visitor.context, call->argument[i]);
        }
        return;
    case SELECT_ARGUMENT:
        for (uint32_t i = 0; call->is_starred && i < call->nargs; i++) {
            if (may_be_passed(call, i, selector)) {
                visitor.visit(visitor.context, call->argument[i]);
            }
        }
        v = call_argument(rf, call, selector->position, selector->keyword);
        break;
    case SELECT_SELF:
        v = call->receiver;
        break;
    case SELECT_RESULT:
        v = lu->ops.out[call->op];
        break;
    }
    if (v != NO_ID) {
        visitor.visit(visitor.context, v);
    }
}

bool
call_is_discreet(struct rules_file *rf, const struct unit_lore *lu,
                 const struct call *call, const struct api *api)
{
    struct meaning callee = lore_mean(lu, lore_origin(lu, call->callee));
    struct text name = name_text(rf, callee.name);

    if (api && (call_fact(rf, lu, call, api, FACT_STORES) ||
                api_fact(api, FACT_RUNS_LATER))) {
        return false;
    }
    if (text_eq(name, TEXT("builtins.type")) && call->nargs != 1) {
        return false; /* a class that has what it was given */
    }
    if (api &&
        (api_fact(api, FACT_HARMLESS_HOLDER) ||
         api_fact(api, FACT_KEEPS_NOTHING) || api_fact(api, FACT_FRESH_INERT) ||
         api_fact(api, FACT_INERT_IF) || api_fact(api, FACT_RETURNS))) {
        return true;
    }
    if (!text_eq(name_top(name), TEXT("builtins"))) {
        return false;
    }
    return !text_eq(name, TEXT("builtins.setattr")) &&
           !text_eq(name, TEXT("builtins.filter")) &&
           !text_eq(name, TEXT("builtins.eval")) &&
           !text_eq(name, TEXT("builtins.exec"));
}

bool
call_is_by_class(struct rules_file *rf, const struct unit_lore *lu,
                 const struct call *call)
{
    const val_id callee = lore_origin(lu, call->callee);
    const op_id from = operand_source(&lu->ops, callee);
    const enum op_kind k =
        from == NO_ID ? OP_NULL : (enum op_kind)lu->unit->op[from].kind;

    return (k == OP_METHOD || k == OP_ATTR) &&
           lore_mean(lu, operand(&lu->ops, from, 0)).kind == VALUE_CLASS &&
           !known_class(rf, lore_mean(lu, callee).name);
}

uint32_t
call_shift(struct rules_file *rf, const struct unit_lore *lu,
           const struct call *call, const struct summary_function *f)
{
    return f->is_method &&
           (f->takes_class || !call_is_by_class(rf, lu, call));
}

void
call_bind(struct rules_file *rf, const struct unit_lore *lu, struct call *call,
          const struct api *api)
{
    const val_id callee = lore_origin(lu, call->callee);
    const op_id from = operand_source(&lu->ops, callee);
    const enum op_kind k =
        from == NO_ID ? OP_NULL : (enum op_kind)lu->unit->op[from].kind;

    if ((k != OP_METHOD && k != OP_ATTR) || call->is_starred ||
        call->nargs == call->nkeywords) {
        return;
    }
    if (api ? !api_fact(api, FACT_ADDS_ELEMENT) &&
                  !api_fact(api, FACT_STORES) &&
                  !api_fact(api, FACT_ADDS_ELEMENTS_OF)
            : !text_starts(sym_text(rf->an, lu->unit->op[from].arg),
                           TEXT("__set"))) {
        return;
    }
    const struct meaning base = lore_mean(lu, operand(&lu->ops, from, 0));
    const struct api *row = known_row(rf, base.name);
    if ((row && api_fact(row, FACT_TYPE)) ||
        text_eq(name_text(rf, base.name), TEXT("builtins.object"))) {
        call->receiver = call->argument[0];
        call->argument++;
        call->nargs--;
    }
}

bool
call_is_of_self(const struct unit_lore *lu, const struct call *call)
{
    const struct meaning callee = lore_mean(lu, lore_origin(lu, call->callee));

    return callee.flags & MEANS_SELF ||
           (call->receiver != NO_ID &&
            lore_mean(lu, call->receiver).flags & MEANS_SELF);
}

bool
call_is_keyword(const struct call *call, val_id v)
{
    for (uint32_t i = 0; i < call->nargs; i++) {
        const bool is_named = call->passed
                                  ? call->passed[i].kind == PASSED_KEYWORD
                                  : i >= call->nargs - call->nkeywords;
        if (call->argument[i] == v && is_named) {
            return true;
        }
    }
    return false;
}
