#include "rules/value/slot.h"

#include "rules/summary.h"
#include "rules/value/call.h"
#include "rules/value/implied.h"
#include "rules/value/known.h"
#include "rules/value/literal.h"
#include "rules/value/names.h"

#include <stdio.h>

enum {
    DEEPEST = 10,
    MOST_STORES = 64, /* of one variable: more say nothing new */
    MOST_CLASSES = 4, /* a value may be of */
    MOST_SEEN = 32,    /* variables whose stores one walk looks at */
    MOST_STEPS = 1024  /* of one question, those for its callees among them */
};

/* ---- names --------------------------------------------------------------- */

sym_id
slot_element(const struct rules_file *rf, sym_id slot)
{
    struct text name = name_text(rf, slot);

    return text_ends(name, TEXT(".[]")) ? slot
                                        : name_join(rf, name, TEXT("[]"));
}

sym_id
slot_result(const struct rules_file *rf, sym_id function)
{
    struct text name = name_text(rf, function);

    return text_ends(name, TEXT(".().()")) ? NO_ID
                                           : name_join(rf, name, TEXT("()"));
}

sym_id
slot_parameter(const struct rules_file *rf, sym_id function,
               struct text parameter)
{
    char buffer[128];

    if (function == NO_ID || parameter.n + 2 > sizeof buffer) {
        return NO_ID;
    }
    int n = snprintf(buffer, sizeof buffer, "(%.*s)", TEXT_ARG(parameter));
    return name_join(rf, name_text(rf, function),
                     (struct text){buffer, (uint32_t)n});
}

sym_id
slot_numbered(const struct rules_file *rf, sym_id function, uint32_t position)
{
    char buffer[16];
    int n = snprintf(buffer, sizeof buffer, "%u", (unsigned)position);

    return slot_parameter(rf, function, (struct text){buffer, (uint32_t)n});
}

sym_id
slot_decorated(const struct rules_file *rf, sym_id parameter)
{
    return name_join(rf, name_text(rf, parameter), TEXT("@"));
}

sym_id
slot_attribute(const struct rules_file *rf, struct text attr)
{
    return name_join(rf, TEXT("?"), attr);
}

sym_id
slot_of_module(const struct rules_file *rf, struct text attr)
{
    char buffer[96];

    if (attr.n + 2 > sizeof buffer) {
        return NO_ID;
    }
    int n = snprintf(buffer, sizeof buffer, "?%.*s", TEXT_ARG(attr));
    return slot_parameter(rf, name_of_unit(rf, 0),
                          (struct text){buffer, (uint32_t)n});
}

void
slot_add_near(const struct rules_file *rf, struct slots *s)
{
    for (uint32_t i = 0, n = s->n; i < n && s->n < SLOT_MOST; i++) {
        const struct text name = name_text(rf, s->at[i].name);
        if (text_starts(name, TEXT("?."))) {
            s->at[s->n++] = (struct slot){
                slot_of_module(rf, text_sub(name, 2, name.n)), s->at[i].how};
        }
    }
}

sym_id
slot_composed(struct rules_file *rf, const struct unit_lore *lu,
              const struct call *call)
{
    char buffer[64];
    struct text name = name_text(rf, lore_mean(lu, call->callee).name);

    if (call->is_starred || call->nargs < 2 ||
        !text_eq(name, TEXT("builtins.getattr"))) {
        return NO_ID;
    }
    struct text prefix = literal_prefix(rf, lu, call->argument[1]);
    if (prefix.n < 2 || prefix.n + 2 > sizeof buffer) {
        return NO_ID;
    }
    int n = snprintf(buffer, sizeof buffer, "%.*s*", TEXT_ARG(prefix));
    return slot_attribute(rf, (struct text){buffer, (uint32_t)n});
}

/* ---- from a value to names ----------------------------------------------- */

/* A variable whose stores were walked, with that much depth left. */
struct seen {
    const struct unit_lore *lu;
    var_id v;
    bool of_elements;
    int depth;
};

/* A walk from a value to where it came from. `x = x.copy()`, many times over,
   comes to each store from each: a variable is walked again only from nearer. */
struct walk {
    struct rules_file *rf;
    struct slots *out;
    uint32_t *steps; /* left to it */
    struct seen seen[MOST_SEEN];
    uint32_t nseen;
};

struct step {
    const struct unit_lore *lu;
    val_id v;
    bool of_elements; /* what is wanted are the elements of `v` */
    int depth;
};

static void walk(struct walk *w, struct step s);

static void
add(const struct walk *w, sym_id name, bool element, enum slot_how how)
{
    name = element ? slot_element(w->rf, name) : name;
    for (uint32_t i = 0; i < w->out->n; i++) {
        if (w->out->at[i].name == name) {
            return;
        }
    }
    if (name != NO_ID && w->out->n < SLOT_MOST) {
        w->out->at[w->out->n++] = (struct slot){name, how};
    }
}

static void
walk_to(struct walk *w, const struct step *s, val_id v, bool of_elements)
{
    walk(w, (struct step){s->lu, v, of_elements, s->depth - 1});
}

/* A global variable: what was imported has the name of its origin. */
static void
walk_global(const struct walk *w, const struct step *s, sym_id name)
{
    const struct unit_lore *top = lore_unit(w->rf, 0);
    var_id v = name_module_var(w->rf, name);
    op_id from =
        v == NO_ID || top->store[v] == NO_ID
            ? NO_ID
            : operand_source(&top->ops, operand(&top->ops, top->store[v], 0));

    if (v == NO_ID) {
        return;
    }
    struct text owner = name_text(w->rf, name_of_unit(w->rf, 0));
    struct text attr = sym_text(w->rf->an, name);
    if (from != NO_ID && top->unit->op[from].kind == OP_IMPORT_FROM) {
        struct meaning base = lore_mean(top, operand(&top->ops, from, 0));
        owner = name_text(w->rf, base.name);
        attr = sym_text(w->rf->an, top->unit->op[from].arg);
    }
    add(w, name_join(w->rf, owner, attr), s->of_elements, SLOT_PLAIN);
}

/* Is a look at the stores of `v` from here new? Notes that it was made. */
static bool
is_new_look(struct walk *w, const struct step *s, var_id v)
{
    uint32_t i = 0;

    while (i < w->nseen && (w->seen[i].v != v || w->seen[i].lu != s->lu ||
                            w->seen[i].of_elements != s->of_elements)) {
        i++;
    }
    if (i == MOST_SEEN || (i < w->nseen && w->seen[i].depth >= s->depth)) {
        return false;
    }
    w->nseen += i == w->nseen;
    w->seen[i] = (struct seen){s->lu, v, s->of_elements, s->depth};
    return true;
}

static void
walk_stores(struct walk *w, const struct step *s, var_id v)
{
    op_id op = is_new_look(w, s, v) ? s->lu->var_first_store[v] : NO_ID;

    for (uint32_t n = 0; op != NO_ID && n < MOST_STORES; n++) {
        walk_to(w, s, operand(&s->lu->ops, op, 0), s->of_elements);
        op = s->lu->var_next_store[op];
    }
}

/* A parameter, or a container in a local, by name. */
static void
add_variable(const struct walk *w, const struct step *s, var_id v)
{
    sym_id name = slot_parameter(w->rf, name_of_unit(w->rf, s->lu->id),
                                 sym_text(w->rf->an, s->lu->unit->var[v].name));

    add(w, name, s->of_elements, SLOT_PLAIN);
}

static void
walk_variable(struct walk *w, const struct step *s, var_id v)
{
    const struct var *var = &s->lu->unit->var[v];

    switch ((enum var_kind)var->kind) {
    case VAR_LOCAL:
    case VAR_CELL:
        if (var->flags & VARF_PARAM) {
            add_variable(w, s, v);
        }
        if (s->of_elements) { /* what is put into it here */
            add_variable(w, s, v);
        }
        if (var->nbinds) {
            walk_stores(w, s, v);
        }
        return;
    case VAR_FREE:
        if (var->outer != NO_ID) {
            struct step outer = *s;
            outer.lu = lore_unit(w->rf, s->lu->unit->parent);
            outer.depth--;
            walk_variable(w, &outer, var->outer);
        }
        return;
    case VAR_GLOBAL:
    case VAR_GLOBAL_EXPLICIT:
        walk_global(w, s, var->name);
        return;
    case VAR_NAME:
        if (s->lu->unit->kind == UNIT_CLASS && var->nbinds) {
            add(w, slot_attribute(w->rf, sym_text(w->rf->an, var->name)),
                s->of_elements, SLOT_PLAIN);
            walk_stores(w, s, v);
        } else {
            walk_global(w, s, var->name);
        }
        return;
    }
}

static bool
is_any_of(struct text name, const char *const *word)
{
    for (; *word; word++) {
        if (text_eq(name, text_of(*word))) {
            return true;
        }
    }
    return false;
}

static const char *const gives_element[] = {
    "get", "pop", "popleft", "popitem", "setdefault", "__getitem__", NULL};
static const char *const gives_elements[] = {"values", "items", "copy", NULL};
static const char *const makes_container[] = {
    "list",     "tuple", "set", "frozenset", "dict",   "sorted",
    "reversed", "iter",  "zip", "enumerate", "filter", NULL};

/* `table.get(key, default)`, `list(hooks)`, `table.values()`. */
static bool
walk_container(struct walk *w, const struct step *s,
               const struct call *call, struct text method)
{
    bool one = is_any_of(method, gives_element);
    struct text name = name_text(w->rf, lore_mean(s->lu, call->callee).name);
    bool builtin = text_eq(name_top(name), TEXT("builtins"));
    bool next = builtin && text_eq(name_last(name), TEXT("next"));

    if (builtin && (next || is_any_of(name_last(name), makes_container))) {
        for (uint32_t i = 0; i < call->nargs; i++) {
            bool is_keyword = i >= call->nargs - call->nkeywords;
            walk_to(w, s, call->argument[i],
                    (s->of_elements && !is_keyword) || next);
        }
        return true;
    }
    if (call->receiver == NO_ID ||
        !(one || is_any_of(method, gives_elements))) {
        return false;
    }
    walk_to(w, s, call->receiver, one || s->of_elements);
    for (uint32_t i = 1; one && i < call->nargs; i++) {
        walk_to(w, s, call->argument[i], s->of_elements); /* the default */
    }
    return true;
}

static const char *const hands_on[] = {
    "builtins.staticmethod", "builtins.classmethod",
    "functools.partial",     "functools.partialmethod",
    "functools.wraps",       "functools.cache",
    "functools.lru_cache",   "collections.ChainMap",
    "collections.deque",     "collections.OrderedDict",
    "types.MappingProxyType", "types.MethodType",
    NULL};

static void
walk_call(struct walk *w, const struct step *s, op_id op)
{
    struct call call = call_at(w->rf, s->lu, op);
    struct text name = name_text(w->rf, lore_mean(s->lu, call.callee).name);
    op_id source = operand_source(&s->lu->ops, lore_origin(s->lu, call.callee));
    enum op_kind k = source == NO_ID ? OP_NULL : s->lu->unit->op[source].kind;
    struct text method = {0};

    if (k == OP_METHOD || k == OP_ATTR) {
        method = sym_text(w->rf->an, s->lu->unit->op[source].arg);
    }
    if (is_any_of(name, hands_on) && call.nargs) {
        walk_to(w, s, call.argument[0], s->of_elements);
        return;
    }
    if (k == OP_CALL && call.nargs) { /* `lru_cache(maxsize=None)(f)` */
        const struct meaning by =
            lore_mean(s->lu, operand(&s->lu->ops, source, 0));
        if (is_any_of(name_text(w->rf, by.name), hands_on)) {
            walk_to(w, s, call.argument[0], s->of_elements);
        }
    }
    if (call.nargs > 1 && (text_eq(name, TEXT("builtins.type")) ||
                           text_eq(name, TEXT("types.new_class")))) {
        walk_to(w, s, call.argument[1], true); /* what its bases do */
        return;
    }
    if (text_eq(name, TEXT("builtins.getattr"))) {
        struct literal attr = {0};
        if (call.nargs >= 2 && !call.is_starred) {
            attr = literal_text(w->rf, s->lu, call.argument[1]);
        }
        add(w,
            attr.is_known ? slot_attribute(w->rf, attr.text)
                          : slot_composed(w->rf, s->lu, &call),
            s->of_elements, SLOT_PLAIN);
        return;
    }
    if (walk_container(w, s, &call, method)) {
        return;
    }
    struct slots callee = {0};
    walk(&(struct walk){.rf = w->rf, .out = &callee, .steps = w->steps},
         (struct step){s->lu, call.callee, false, s->depth - 1});
    for (uint32_t i = 0; i < callee.n; i++) {
        add(w, slot_result(w->rf, callee.at[i].name), s->of_elements,
            SLOT_PLAIN);
    }
}

/* `w = Watch() if on else Plain(); w.m`: the methods of the classes that the
 * value may be of, where that are several. */
static void
add_of_classes(const struct walk *w, const struct unit_lore *lu, val_id v,
               struct text attr, int depth)
{
    const struct operands *o = &lu->ops;
    const struct meaning m = v == NO_ID ? meaning_bottom() : lore_mean(lu, v);
    const op_id op = operand_source(o, v);

    if (v == NO_ID || depth == 0) {
        return;
    }
    if (m.type != NO_ID) {
        if (known_class(w->rf, m.type)) {
            add(w, name_join(w->rf, name_text(w->rf, m.type), attr), false,
                SLOT_BOUND);
        }
    } else if (op == NO_ID) {
        add_of_classes(w, lu, o->val[v].left, attr, depth - 1);
        add_of_classes(w, lu, o->val[v].right, attr, depth - 1);
    } else if (lu->unit->op[op].kind == OP_LOAD &&
               var_is_local(&lu->unit->var[lu->unit->op[op].arg])) {
        op_id store = lu->var_first_store[lu->unit->op[op].arg];
        for (int n = 0; store != NO_ID && n < MOST_CLASSES; n++) {
            add_of_classes(w, lu, operand(o, store, 0), attr, depth - 1);
            store = lu->var_next_store[store];
        }
    }
}

/* `x.m`: bound, unless x is a class. */
static void
walk_attribute(const struct walk *w, const struct step *s, op_id op)
{
    struct meaning base = lore_mean(s->lu, operand(&s->lu->ops, op, 0));
    struct text attr = sym_text(w->rf->an, s->lu->unit->op[op].arg);
    struct meaning m = lore_mean(s->lu, s->lu->ops.out[op]);
    enum slot_how how = base.kind == VALUE_CLASS ? SLOT_EITHER : SLOT_BOUND;

    if (base.kind == VALUE_MODULE && base.name != NO_ID) {
        add(w, name_join(w->rf, name_text(w->rf, base.name), attr),
            s->of_elements, SLOT_PLAIN);
        return;
    }
    add(w, s->of_elements ? NO_ID : m.name, false, how);
    if (!s->of_elements && m.name == NO_ID && base.name == NO_ID &&
        base.type == NO_ID) {
        add_of_classes(w, s->lu, operand(&s->lu->ops, op, 0), attr,
                       MOST_CLASSES);
    }
    struct text type = name_text(w->rf, base.type);
    type.n -= text_ends(type, TEXT("()")) ? 2 : 0;
    bool is_foreign =
        kind_class(base.kind).n ||
        (w->rf->project && type.n && !project_class(w->rf->project, type));
    if (!is_foreign) {
        add(w, slot_attribute(w->rf, attr), s->of_elements, SLOT_PLAIN);
    }
}

static void
walk_display(struct walk *w, const struct step *s, op_id op)
{
    uint32_t n = operand_count(&s->lu->ops, op);
    bool is_dict = s->lu->unit->op[op].kind == OP_DICT;

    for (uint32_t i = is_dict; s->of_elements && i < n; i += 1 + is_dict) {
        val_id v = operand(&s->lu->ops, op, i);
        walk_to(w, s, v, false);
        op_id inner = operand_source(&s->lu->ops, v);
        enum op_kind k = inner == NO_ID ? OP_NULL : s->lu->unit->op[inner].kind;
        if (k == OP_LIST || k == OP_TUPLE || k == OP_DICT || k == OP_SET) {
            walk_to(w, s, v, true);
        }
    }
}

/* A flat switch over the ops that hand a value on. */
static void
walk_op(struct walk *w, const struct step *s, op_id op)
{
    val_id first = operand(&s->lu->ops, op, 0);

    switch ((enum op_kind)s->lu->unit->op[op].kind) {
    case OP_LOAD:
        walk_variable(w, s, s->lu->unit->op[op].arg);
        return;
    case OP_ATTR:
    case OP_METHOD:
        walk_attribute(w, s, op);
        return;
    case OP_ITEM:
    case OP_NEXT:
    case OP_UNPACK:
    case OP_UNPACK_STAR:
        walk_to(w, s, first, true);
        return;
    case OP_ITER:
    case OP_AWAIT:
        walk_to(w, s, first, s->of_elements);
        return;
    case OP_LIST:
    case OP_TUPLE:
    case OP_SET:
    case OP_DICT:
        walk_display(w, s, op);
        return;
    case OP_CALL:
    case OP_CALL_STAR:
        walk_call(w, s, op);
        return;
    default:
        return;
    }
}

/* What else is put into the variable's container has its name. */
static void
add_container(const struct walk *w, const struct step *s, var_id v)
{
    const struct var *var = &s->lu->unit->var[v];

    if (var_is_local(var)) {
        add_variable(w, s, v);
    } else if (s->lu->unit->kind == UNIT_MODULE) {
        walk_global(w, s, var->name);
    }
}

/* Can a value of this kind be called, or have elements that can? */
static bool
may_be_function(const struct meaning *m)
{
    switch ((enum value_kind)m->kind) {
    case VALUE_UNKNOWN:
    case VALUE_NONE: /* until something is put there */
    case VALUE_FUNCTION:
    case VALUE_CLASS:
    case VALUE_RECORD:
        return true;
    default:
        return false;
    }
}

/* A function or class with a name, an instance with a `__call__`. */
static bool
walk_named(const struct walk *w, const struct step *s, struct meaning m,
           op_id op)
{
    bool is_attr = op != NO_ID && (s->lu->unit->op[op].kind == OP_ATTR ||
                                   s->lu->unit->op[op].kind == OP_METHOD);

    if (m.name != NO_ID && !is_attr && m.kind != VALUE_MODULE) {
        add(w, m.name, s->of_elements,
            m.flags & MEANS_BOUND ? SLOT_LOOSE : SLOT_PLAIN);
        return true;
    }
    if (m.name == NO_ID && m.type != NO_ID && !s->of_elements) {
        struct text type = name_text(w->rf, m.type);
        type.n -= text_ends(type, TEXT("()")) ? 2 : 0;
        add(w, name_join(w->rf, type, TEXT("__call__")), false, SLOT_BOUND);
    }
    return false;
}

static void
walk(struct walk *w, struct step s)
{
    if (s.v == NO_ID || s.depth <= 0 || w->out->n == SLOT_MOST || !*w->steps) {
        return;
    }
    --*w->steps;
    op_id loads = operand_source(&s.lu->ops, s.v);
    if (s.of_elements && loads != NO_ID &&
        s.lu->unit->op[loads].kind == OP_LOAD) {
        add_container(w, &s, s.lu->unit->op[loads].arg);
    }
    s.v = lore_origin(s.lu, s.v);
    struct meaning m = lore_mean(s.lu, s.v);
    const struct val *val = &s.lu->ops.val[s.v];
    if (!s.of_elements && !may_be_function(&m)) {
        return;
    }
    if (walk_named(w, &s, m, val->op)) {
        return;
    }
    if (val->op == NO_ID) {
        walk_to(w, &s, val->left, s.of_elements);
        walk_to(w, &s, val->right, s.of_elements);
        return;
    }
    walk_op(w, &s, val->op);
}

static void
find(struct rules_file *rf, struct step s, struct slots *out)
{
    uint32_t steps = MOST_STEPS;

    out->n = 0;
    walk(&(struct walk){.rf = rf, .out = out, .steps = &steps}, s);
}

void
slot_find(struct rules_file *rf, const struct unit_lore *lu, val_id v,
          struct slots *out)
{
    find(rf, (struct step){lu, v, false, DEEPEST}, out);
}

void
slot_find_elements(struct rules_file *rf, const struct unit_lore *lu, val_id v,
                   struct slots *out)
{
    find(rf, (struct step){lu, v, true, DEEPEST}, out);
}

bool
slot_is_made(struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    op_id op = operand_source(&lu->ops, lore_origin(lu, v));
    enum op_kind k = op == NO_ID ? OP_NULL : lu->unit->op[op].kind;

    if (k == OP_CALL || k == OP_CALL_STAR) {
        struct call call = call_at(rf, lu, op);
        struct text name = name_text(rf, lore_mean(lu, call.callee).name);
        return text_eq(name_top(name), TEXT("builtins")) &&
               is_any_of(name_last(name), makes_container);
    }
    return k == OP_LIST || k == OP_TUPLE || k == OP_SET || k == OP_DICT;
}
