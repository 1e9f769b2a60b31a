#include "rules/value/eval.h"

#include "rules/value/call.h"
#include "rules/value/elsewhere.h"
#include "rules/value/ended.h"
#include "rules/value/implied.h"
#include "rules/value/known.h"
#include "rules/value/literal.h"
#include "rules/value/names.h"
#include "rules/value/slot.h"

/* The facts of a row, poured into a meaning one after the other. */
struct pour {
    struct rules_file *rf;
    const struct unit_lore *lu;
    const struct call *call;
    const struct api *api;
    const struct fact *fact;
    struct meaning m;
    bool has_kind; /* some fact told what the value is */
    bool is_inert; /* some fact vouches for its death */
    bool pairs;    /* its elements are tuples of what it was made from */
};

/* An instance of a class, as far as its row tells. */
static struct meaning
typed_by_row(struct rules_file *rf, struct text type, const struct api *row)
{
    const struct fact *f = row ? api_fact(row, FACT_TYPE) : NULL;
    struct meaning m = f ? meaning_kind(f->kind) : meaning_unknown();

    if (f && kind_info[f->kind].death == DEATH_CONTENTS) {
        m.death = meaning_kind(f->element).death;
        m.element = (uint8_t)f->element;
    }
    m.type = intern_put(rf->an->names, row ? row->name : type);
    return m;
}

/* A class whose row says what its instances are. */
static void
pour_type(struct pour *p, struct text type)
{
    const struct api *row =
        type.n ? catalogue_find(p->rf->catalogue, type) : NULL;

    p->m = typed_by_row(p->rf, type, row);
    p->m.api = p->api;
    p->has_kind = p->has_kind || (row && api_fact(row, FACT_TYPE));
}

/* Who hands over a resource mostly keeps it: that its end is an event is true
 * of those that are made here. */
struct meaning
eval_typed(struct rules_file *rf, struct text class_name)
{
    const struct api *row =
        known_row(rf, intern_put(rf->an->names, class_name));
    struct meaning m = typed_by_row(rf, class_name, row);

    if (m.kind == VALUE_UNKNOWN || m.death == DIES_NOTICED) {
        const sym_id type = m.type;
        m = meaning_unknown();
        m.type = type;
        m.flags |= MEANS_SELF;
    } else if (m.kind == VALUE_ARRAY || m.kind == VALUE_TENSOR) {
        m.death = DIES_INERT; /* of numbers, as these are meant to be */
    }
    return m;
}

static void
pour_kind(struct pour *p)
{
    const struct fact *f = p->fact;
    sym_id type = p->m.type;

    p->m = meaning_kind(f->kind);
    p->m.type = type;
    p->m.api = p->api;
    p->has_kind = true;
    if (kind_info[f->kind].death == DEATH_CONTENTS) {
        struct meaning element = meaning_kind(f->element);
        p->m.element = (uint8_t)f->element;
        p->m.death = element.death; /* unknown elements: doubtful */
        p->pairs = f->element == VALUE_TUPLE;
    }
}

static void
pour_noticed(struct pour *p, enum rule rule)
{
    if (!p->has_kind) {
        p->m.kind = rule == RULE_WEAK_RESULT             ? VALUE_TASK
                    : p->fact->resource == RESOURCE_FILE ? VALUE_FILE
                                                         : VALUE_RESOURCE;
        p->has_kind = true;
    }
    p->m.death = DIES_NOTICED;
    p->m.rule = (uint16_t)rule;
    p->m.api = p->api;
    p->m.flags |= MEANS_SMALL;
}

static bool
is_display(const struct unit_lore *lu, op_id op)
{
    enum op_kind k = op == NO_ID ? OP_NULL : lu->unit->op[op].kind;

    return k == OP_TUPLE || k == OP_LIST || k == OP_DICT || k == OP_SET;
}

/* The result holds the value: it dies with it.  A variable of its own keeps
 * what is held back anyway, so that the end of the holder is no event. */
static void
pour_held(struct pour *p, val_id v, int depth)
{
    struct meaning from = lore_mean(p->lu, v);
    op_id op = operand_source(&p->lu->ops, v);
    var_id var = lore_loaded(p->lu, v);

    if (!(from.flags & MEANS_SEEN)) {
        return;
    }
    for (uint32_t i = 0;
         depth && is_display(p->lu, op) && i < operand_count(&p->lu->ops, op);
         i++) {
        pour_held(p, operand(&p->lu->ops, op, i), depth - 1);
    }
    if (from.death == DIES_NOTICED &&
        (is_display(p->lu, op) ||
         (var != NO_ID && p->lu->store[var] != NO_ID))) {
        from.death = DIES_DOUBTFUL;
    }
    if (from.death > p->m.death) {
        const bool is_lazy =
            p->m.element == VALUE_ITERATOR || p->m.element == VALUE_VIEW;
        p->m.flags |=
            p->m.death == DIES_INERT && !is_lazy ? MEANS_PLAIN_ITEMS : 0;
        p->m.death = from.death;
        p->m.rule = from.rule;
        p->m.api = from.api ? from.api : p->m.api;
    }
}

/* A queue or the like: its end is what was put into it. */
static bool
is_made_empty(struct rules_file *rf, sym_id type)
{
    const struct api *row = known_row(rf, type);

    return row && api_fact(row, FACT_FRESH);
}

/* The result is made of, or is, the selected values. */
static void
pour_value(void *context, val_id v)
{
    struct pour *p = context;
    struct meaning from = lore_mean(p->lu, v);

    switch (p->fact->id) {
    case FACT_HOLDS:
        pour_held(p, v, 3);
        return;
    case FACT_RETURNS_ARGUMENT:
        p->m = p->has_kind ? meaning_join(p->m, from) : from;
        p->has_kind = true;
        return;
    case FACT_RETURNS_PART_OF: {
        struct meaning part = meaning_element(&from);
        if (p->has_kind) {
            p->m.death = part.death > p->m.death ? part.death : p->m.death;
        } else {
            p->m = kind_is_container(from.kind) ? part : meaning_unknown();
            p->has_kind = true;
        }
        if (from.kind == VALUE_RECORD && from.death == DIES_NOTICED &&
            is_made_empty(p->rf, from.type)) {
            p->m.death = from.death; /* it was put into a queue */
            p->m.rule = from.rule;
        }
        return;
    }
    case FACT_ELEMENTS_FROM: {
        struct meaning it = eval_iterated(from);
        const bool is_value =
            (p->m.kind == VALUE_DICT || p->m.kind == VALUE_MAPPING) &&
            call_is_keyword(p->call, v);
        if (!p->is_inert) {
            p->m.death = DIES_INERT;
            p->m.element = VALUE_NONE;
            p->is_inert = true;
        }
        p->m = meaning_hold(p->m, is_value ? from : meaning_element(&it));
        return;
    }
    case FACT_ELEMENT_IS:
        if (!p->is_inert) {
            p->m.death = DIES_INERT;
            p->m.element = VALUE_NONE;
            p->is_inert = true;
        }
        p->m = meaning_hold(p->m, from);
        return;
    case FACT_INERT_IF:
    case FACT_RETURNS_VIEW_OF:
        if (!p->is_inert) {
            p->m.death = DIES_INERT;
            p->is_inert = true;
        }
        if (from.kind == VALUE_GENERATOR && from.rule == RULE_GENERATOR &&
            p->fact->id == FACT_INERT_IF) {
            from = meaning_unknown(); /* what came of it is not suspended */
        }
        if (from.death > p->m.death) {
            p->m.death = from.death;
            p->m.rule = from.rule;
        }
        return;
    default:
        return;
    }
}

/* A flat switch over the facts that tell about the result. */
static void
pour_fact(struct pour *p)
{
    switch (p->fact->id) {
    case FACT_TYPE:
        pour_type(p, p->api->name);
        break;
    case FACT_RETURNS_TYPE:
        pour_type(p, p->fact->detail);
        break;
    case FACT_RETURNS:
        pour_kind(p);
        break;
    case FACT_FRESH_INERT:
        p->m.death = DIES_INERT;
        p->is_inert = true;
        break;
    case FACT_RETURNS_RESOURCE:
        pour_noticed(p, RULE_RESOURCE);
        break;
    case FACT_KEEPS_ALIVE:
        pour_noticed(p, RULE_KEEP_ALIVE);
        break;
    case FACT_NEEDED_UNTIL:
        pour_noticed(p, RULE_NEEDED_UNTIL);
        break;
    case FACT_KEEPS_ONLY_WEAK_RESULT:
        pour_noticed(p, RULE_WEAK_RESULT);
        break;
    case FACT_HELD_ELSEWHERE:
        p->m.death = DIES_INERT;
        p->m.flags |= MEANS_HELD | MEANS_SMALL;
        break;
    case FACT_LARGE:
        p->m.flags |= MEANS_LARGE;
        break;
    case FACT_HUGE:
        p->m.flags |= MEANS_LARGE | MEANS_HUGE;
        break;
    case FACT_SMALL:
        p->m.flags |= MEANS_SMALL;
        break;
    case FACT_RETURNS_ARGUMENT:
    case FACT_RETURNS_VIEW_OF:
    case FACT_RETURNS_PART_OF:
    case FACT_INERT_IF:
    case FACT_ELEMENTS_FROM:
    case FACT_ELEMENT_IS:
    case FACT_HOLDS:
        call_selected(p->rf, p->lu, p->call, &p->fact->selector,
                      (struct visitor){pour_value, p});
        break;
    default:
        break;
    }
}

/* Kind and type first, then what depends on them, what is held last. */
static int
phase(enum fact_id id)
{
    switch (id) {
    case FACT_TYPE:
    case FACT_RETURNS_TYPE:
        return 0;
    case FACT_RETURNS:
        return 1;
    case FACT_RETURNS_RESOURCE:
    case FACT_KEEPS_ALIVE:
    case FACT_NEEDED_UNTIL:
    case FACT_KEEPS_ONLY_WEAK_RESULT:
    case FACT_HELD_ELSEWHERE:
        return 3;
    case FACT_HOLDS:
        return 4;
    default:
        return 2;
    }
}

static struct meaning
by_row(struct rules_file *rf, const struct unit_lore *lu,
       const struct call *call, const struct api *api)
{
    struct pour p = {
        .rf = rf, .lu = lu, .call = call, .api = api, .m = meaning_unknown()};

    sym_id unnamed = name_called(rf, api->name);

    p.m.api = api;
    p.m.type = unnamed;
    for (int round = 0; round < 5; round++) {
        for (const struct fact *f = NULL; (f = api_next(api, f)) != NULL;) {
            p.fact = f;
            if (phase(f->id) == round && call_believes(rf, lu, call, f)) {
                pour_fact(&p);
            }
        }
    }
    if (p.pairs && p.m.element != VALUE_NONE) {
        p.m.element = kind_is_plain(p.m.element) && p.m.element != VALUE_TUPLE
                          ? VALUE_PLAIN
                          : VALUE_TUPLE;
    }
    if (kind_class(p.m.kind).n && p.m.type == unnamed) {
        p.m.type = NO_ID; /* the kind says it all */
    }
    return p.m;
}

/* `f(rows.append)`: what a builtin type has are methods, and whoever gets one
 * may call it. */
static bool
is_handed_on(const struct unit_lore *lu, op_id op, const struct api *api)
{
    struct meaning base = lore_mean(lu, operand(&lu->ops, op, 0));

    return text_eq(name_top(api->name), TEXT("builtins")) ||
           (kind_is_container(base.kind) && base.kind != VALUE_FRAME);
}

struct meaning
eval_read(struct rules_file *rf, const struct unit_lore *lu, op_id op,
          struct meaning named)
{
    const struct api *api = known_row(rf, named.name);
    struct call call = {.op = op,
                        .callee = lu->ops.out[op],
                        .receiver = operand(&lu->ops, op, 0)};

    if (!api ||
        !(api_fact(api, FACT_RETURNS) || api_fact(api, FACT_RETURNS_TYPE)) ||
        api_takes_arguments(api) || eval_is_called(lu, lu->ops.out[op]) ||
        is_handed_on(lu, op, api)) {
        return eval_bound_method(rf, lu, op, named);
    }
    struct meaning m = by_row(rf, lu, &call, api);
    if (m.death == DIES_NOTICED) {
        m.death = DIES_DOUBTFUL; /* whoever has the attribute holds it */
    }
    return eval_bound_method(rf, lu, op, m);
}

/* The unit behind a value made by FUNCTION, or NO_ID. */
static unit_id
made_unit(const struct unit_lore *lu, val_id v)
{
    op_id op = operand_source(&lu->ops, v);

    return op != NO_ID && lu->unit->op[op].kind == OP_FUNCTION
               ? lu->unit->op[op].arg
               : NO_ID;
}

static enum value_kind
comprehension_kind(const struct unit *u)
{
    for (op_id i = 0; i < u->nops; i++) {
        switch ((enum op_kind)u->op[i].kind) {
        case OP_LIST:
            return VALUE_LIST;
        case OP_SET:
            return VALUE_SET;
        case OP_DICT:
            return VALUE_DICT;
        default:
            break;
        }
    }
    return VALUE_UNKNOWN;
}

/* A generator expression holds what it goes through. */
static struct meaning
iterates(struct meaning generator, struct meaning source)
{
    if (source.death == DIES_NOTICED) {
        generator.death = source.death;
        generator.rule = source.rule;
        generator.api = source.api;
    }
    return generator;
}

/* Is it made by a call, or a method of what is: `open(path).read`? */
static bool
is_of_call(const struct unit_lore *lu, op_id op)
{
    if (op != NO_ID && lu->unit->op[op].kind == OP_ATTR) {
        op = operand_source(&lu->ops, operand(&lu->ops, op, 0));
    }
    return op != NO_ID && (lu->unit->op[op].kind == OP_CALL ||
                           lu->unit->op[op].kind == OP_CALL_STAR);
}

/* `lines(open(path))` of a generator function, `Reader(open(path).read)`: it
 * holds what it was given, as nobody else does. */
static struct meaning
holds_arguments(const struct unit_lore *lu, const struct call *call,
                struct meaning made)
{
    for (uint32_t i = 0; i < call->nargs; i++) {
        if (is_of_call(lu, operand_source(&lu->ops, call->argument[i]))) {
            made = iterates(made, lore_mean(lu, call->argument[i]));
        }
    }
    return made;
}

/* Calls that the lowering makes: class bodies, comprehensions. */
static bool
is_definition(struct rules_file *rf, const struct unit_lore *lu,
              const struct call *call, struct meaning *result)
{
    unit_id unit = made_unit(lu, call->callee);
    op_id callee = operand_source(&lu->ops, call->callee);

    if (unit != NO_ID) {
        const struct unit *u = &rf->an->unit[unit];
        if (eval_generic(rf, unit, result)) {
            return true;
        }
        if (u->kind == UNIT_COMPREHENSION) {
            *result = meaning_kind(comprehension_kind(u));
            result->element = VALUE_UNKNOWN;
            result->death = DIES_DOUBTFUL;
            return true;
        }
        if (u->kind == UNIT_GENERATOR) {
            *result = meaning_kind(VALUE_GENERATOR);
            op_id iter = call->nargs
                             ? operand_source(&lu->ops, call->argument[0])
                             : NO_ID;
            if (call->nargs) {
                *result = iterates(*result, lore_mean(lu, call->argument[0]));
            }
            if (iter != NO_ID && lu->unit->op[iter].kind == OP_ITER) {
                *result = iterates(*result,
                                   lore_mean(lu, operand(&lu->ops, iter, 0)));
            }
            return true;
        }
    }
    if (callee == NO_ID || lu->unit->op[callee].kind != OP_BUILD_CLASS) {
        return false;
    }
    unit = call->nargs ? made_unit(lu, call->argument[0]) : NO_ID;
    *result = meaning_kind(VALUE_CLASS);
    result->name = unit == NO_ID ? NO_ID : name_of_unit(rf, unit);
    return true;
}

/* `@decorator` over a def or class: it keeps its name, trusted less. */
static bool
is_decoration(const struct rules_file *rf, const struct unit_lore *lu,
              const struct call *call, struct meaning *result)
{
    unit_id unit = call->nargs == 1 ? made_unit(lu, call->argument[0]) : NO_ID;

    if (call->is_starred || call->nargs != 1 ||
        (unit != NO_ID && rf->an->unit[unit].kind == UNIT_LAMBDA)) {
        return false;
    }
    struct meaning m = lore_mean(lu, call->argument[0]);
    op_id made = operand_source(&lu->ops, call->argument[0]);
    if (made == NO_ID || m.name == NO_ID) {
        return false;
    }
    enum op_kind k = lu->unit->op[made].kind;
    bool is_call =
        k == OP_CALL && (m.kind == VALUE_CLASS || (m.flags & MEANS_DECORATED));
    if (k != OP_FUNCTION && !is_call) {
        return false;
    }
    m.flags |= MEANS_DECORATED;
    m.death = DIES_DOUBTFUL;
    *result = m;
    return true;
}

struct meaning
eval_by_project(struct rules_file *rf, struct meaning callee, bool awaited)
{
    struct text name = name_text(rf, callee.name);

    struct meaning m = meaning_unknown();
    if (known_class(rf, callee.name)) {
        m = eval_constructed(rf, project_name(rf->project, rf->arena, name));
        m.flags |= callee.flags & MEANS_SELF; /* `cls()` */
        return m;
    }
    const struct summary_function *f = known_function(rf, callee.name);
    m.type = name_called(rf, name);
    if (f && f->is_manager && f->cleans_up) {
        m.kind = VALUE_RESOURCE; /* entered by hand, its death ends the block */
        m.death = DIES_NOTICED;
        m.rule = RULE_GENERATOR;
        return m;
    }
    if (!f || f->is_decorated) {
        return m;
    }
    if (f->is_generator) {
        struct meaning gen = meaning_kind(VALUE_GENERATOR);
        if (f->cleans_up) {
            gen.death = DIES_NOTICED;
            gen.rule = RULE_GENERATOR;
        }
        return gen;
    }
    if (f->is_coroutine && !awaited) {
        return m;
    }
    if (f->result.mean.flags & MEANS_SEEN) {
        m = eval_told(rf, &f->result);
        m = f->is_replaced ? meaning_doubted(m) : m;
    }
    if (f->finds_again && m.death < DIES_NOTICED) {
        m.death = DIES_NOTICED; /* whoever asks next has it made anew */
        m.rule = RULE_WEAK_CACHE;
    }
    return m;
}

/* `field(default_factory=make)`: the attribute is what `make()` gives. */
static bool
is_field(struct rules_file *rf, const struct unit_lore *lu,
         const struct call *call, struct meaning *result)
{
    static const struct {
        const char *maker, *keyword;
    } makers[] = {
        {"dataclasses.field", "default_factory"},
        {"attr.ib", "factory"},
        {"attr.attrib", "factory"},
        {"attr.field", "factory"},
        {"attrs.field", "factory"},
    };
    struct text name = name_text(rf, lore_mean(lu, call->callee).name);

    for (size_t i = 0; i < sizeof makers / sizeof *makers; i++) {
        if (!text_eq(name, text_of(makers[i].maker))) {
            continue;
        }
        val_id v = call_argument(rf, call, -1, text_of(makers[i].keyword));
        struct meaning factory = lore_mean(lu, v);
        if (v == NO_ID || factory.name == NO_ID) {
            return false;
        }
        struct call made = {.op = call->op, .callee = v, .receiver = NO_ID};
        const struct api *row = known_row(rf, factory.name);
        *result = row ? by_row(rf, lu, &made, row)
                      : eval_by_project(rf, factory, false);
        return true;
    }
    return false;
}

/* `map(make, xs)` gives what `make` does: is the end of that an event? */
static struct meaning
by_arguments(struct rules_file *rf, const struct unit_lore *lu,
             const struct call *call, struct meaning m)
{
    struct call inner;

    for (uint32_t i = 0; i < call->nargs; i++) {
        if (!implied_by_argument(rf, lu, call, i, &inner)) {
            continue;
        }
        struct meaning callee = {.name = implied_callee(rf, lu, &inner)};
        if (known_row(rf, callee.name)) {
            continue; /* whatever else the tree puts under that name */
        }
        struct meaning made = eval_by_project(rf, callee, false);
        if (made.death == DIES_NOTICED && m.death != DIES_NOTICED) {
            m.death = made.death;
            m.rule = made.rule;
            m.api = made.api;
        }
    }
    return m;
}

/* Has what a function of the tree returns an end only for who asks for that by
 * a name, and does the call not? */
static bool
is_unasked(const struct rules_file *rf, const struct call *call,
           struct meaning callee)
{
    const struct summary_function *f = known_function(rf, callee.name);
    const uint32_t first = call->nargs - call->nkeywords;

    if (!f || !f->only_if || f->is_replaced || call->is_starred) {
        return false;
    }
    for (uint32_t i = first; i < call->nargs; i++) {
        if (fact_names(f->only_if,
                       sym_text(rf->an, call->keyword[i - first]))) {
            return false;
        }
    }
    return true;
}

/* What is called lies in a slot, and some of what lies there returns what has
 * an end that is noticed. */
static struct meaning
by_slots(struct rules_file *rf, const struct unit_lore *lu,
         const struct call *call, struct meaning m)
{
    struct slots s;

    slot_find(rf, lu, call->callee, &s);
    slot_add_near(rf, &s);
    for (uint32_t i = 0; i < s.n; i++) {
        const struct summary_function *f = known_function(rf, s.at[i].name);
        if (f && f->is_common) {
            continue;
        }
        struct meaning callee = {.name = s.at[i].name};
        const struct api *row = known_row(rf, callee.name);
        struct meaning made = row ? by_row(rf, lu, call, row)
                                  : eval_by_project(rf, callee, false);
        if (made.death == DIES_NOTICED && m.death != DIES_NOTICED) {
            m.death = made.death;
            m.rule = made.rule;
            m.api = made.api;
        }
        if (f && f->makes_weak.n) {
            m.type = intern_put(rf->an->names, f->makes_weak);
        }
    }
    return m;
}

struct meaning
eval_called(struct rules_file *rf, const struct unit_lore *lu, op_id op,
             bool awaited)
{
    struct call call = call_at(rf, lu, op);
    struct meaning callee = lore_mean(lu, lore_origin(lu, call.callee));
    struct meaning result = eval_asked_result(rf, lu, &call);

    if (!(result.flags & MEANS_SEEN)) {
        result = eval_entered_by_call(rf, lu, &call);
    }
    if (result.flags & MEANS_SEEN) {
        return result;
    }
    if (!(callee.flags & MEANS_SEEN)) {
        return meaning_bottom();
    }
    if (is_definition(rf, lu, &call, &result) ||
        is_decoration(rf, lu, &call, &result)) {
        return result;
    }
    const struct api *api = call_api(rf, lu, &call);
    if (eval_access(rf, lu, &call, api, &result) ||
        is_field(rf, lu, &call, &result)) {
        return result;
    }
    result =
        api ? by_row(rf, lu, &call, api) : eval_by_project(rf, callee, awaited);
    if (api) {
        result = by_arguments(rf, lu, &call, result);
    } else if (is_unasked(rf, &call, callee)) {
        result.death = DIES_DOUBTFUL;
        result.rule = RULE_UNKNOWN;
        result.api = NULL;
    } else if (!known_class(rf, callee.name) &&
               !known_function(rf, callee.name)) {
        result = by_slots(rf, lu, &call, result);
    }
    if (api && text_eq(api->name, TEXT("functools.partial")) && call.nargs) {
        result.name = call_name_of(rf, lu, call.argument[0]);
        result.flags |= MEANS_BOUND;
    }
    bool made = known_class(rf, callee.name) != NULL;
    if (!api && (made || result.kind == VALUE_GENERATOR ||
                 result.kind == VALUE_FUNCTION)) {
        result = holds_arguments(lu, &call, result);
    }
    if (result.kind == VALUE_RECORD && result.element != VALUE_PLAIN) {
        result.element = VALUE_UNKNOWN; /* its methods may add anything */
    }
    if (result.death == DIES_NOTICED && elsewhere_handed(rf, lu, &call)) {
        result.death = DIES_DOUBTFUL; /* not before its object does */
        result.rule = RULE_UNKNOWN;
        result.api = NULL;
    }
    /* A subclass, or whatever an annotation hides, may override a method. */
    const bool is_doubted =
        call_is_of_self(lu, &call) ||
        (api && project_is_replaced(rf->project, rf->module, api->name));
    return is_doubted ? meaning_doubted(result) : result;
}

struct meaning
eval_call(struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    return eval_called(rf, lu, op, false);
}

struct meaning
eval_await(struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    val_id awaited = operand(&lu->ops, op, 0);
    op_id source = operand_source(&lu->ops, awaited);

    const struct meaning task = eval_task_result(rf, lu, awaited);
    const struct meaning entered = eval_entered_async(rf, lu, awaited);
    if ((task.flags | entered.flags) & MEANS_SEEN) {
        return task.flags & MEANS_SEEN ? task : entered;
    }
    if (source == NO_ID || (lu->unit->op[source].kind != OP_CALL &&
                            lu->unit->op[source].kind != OP_CALL_STAR)) {
        return meaning_unknown();
    }
    struct meaning m = eval_called(rf, lu, source, true);
    /* the row tells of the future that is awaited, not of what comes of it */
    return m.kind == VALUE_TASK || m.rule == RULE_WEAK_RESULT
               ? meaning_unknown()
               : m;
}
