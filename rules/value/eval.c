#include "rules/value/eval.h"

#include "rules/value/alias.h"
#include "rules/value/call.h"
#include "rules/value/known.h"
#include "rules/value/names.h"
#include "rules/value/reach.h"

static struct meaning
kind(enum value_kind k)
{
    return meaning_kind(k);
}

static struct meaning
constant_meaning(const struct rules_file *rf, uint32_t id)
{
    switch ((enum const_kind)rf->an->constant[id].kind) {
    case CONST_NONE:
        return kind(VALUE_NONE);
    case CONST_STR:
    case CONST_TEXT: {
        struct meaning m = kind(VALUE_TEXT);
        m.flags |= MEANS_SMALL | MEANS_HELD; /* held by the code object */
        return m;
    }
    case CONST_BYTES: {
        struct meaning m = kind(VALUE_BYTES);
        m.flags |= MEANS_SMALL | MEANS_HELD;
        return m;
    }
    case CONST_NAMES:
        return kind(VALUE_TUPLE);
    case CONST_TRUE:
    case CONST_FALSE:
    case CONST_ELLIPSIS:
    case CONST_INT:
    case CONST_FLOAT:
    case CONST_IMAGINARY:
    case CONST_SMALL:
        return kind(VALUE_SCALAR);
    }
    return meaning_unknown();
}

struct meaning
eval_instance(struct rules_file *rf, struct text class_name)
{
    struct meaning m = kind(VALUE_RECORD);
    enum rule rule = RULE_UNKNOWN;

    m.death =
        (uint8_t)project_class_death(rf->project, class_name, &rule, &m.api);
    m.rule = (uint16_t)rule;
    m.element = VALUE_UNKNOWN;
    m.type = intern_put(rf->an->names, class_name);
    return m;
}

struct meaning
eval_constructed(struct rules_file *rf, struct text class_name)
{
    const struct text base = project_foreign_base(rf->project, class_name);
    const struct api *row =
        base.n ? catalogue_find(rf->catalogue, base) : NULL;

    return row && api_fact(row, FACT_RETURNS_ARGUMENT)
               ? meaning_unknown()
               : eval_instance(rf, class_name);
}

struct meaning
eval_super(struct rules_file *rf, struct text class_name)
{
    struct meaning m = kind(VALUE_RECORD);

    m.element = VALUE_UNKNOWN;
    m.death = DIES_DOUBTFUL;
    m.flags |= MEANS_SELF | MEANS_SMALL;
    m.type = name_join(rf, class_name, TEXT("super()"));
    return m;
}

struct meaning
eval_told(struct rules_file *rf, const struct told *told)
{
    struct meaning m = told->mean;
    struct text type = told->type;

    /* A file alone sees "X()" where the tree knows X for a class. */
    if (text_ends(type, TEXT("()"))) {
        struct text made = text_sub(type, 0, type.n - 2);
        if (project_class(rf->project, made)) {
            return eval_constructed(
                rf, project_name(rf->project, rf->arena, made));
        }
    }
    if (m.kind == VALUE_RECORD && project_class(rf->project, type)) {
        struct meaning made = eval_instance(rf, type);
        if (made.death >= m.death && m.death != DIES_NOTICED) {
            m.death = made.death;
            m.rule = made.rule;
            m.api = made.api;
        }
    }
    m.name = told->name.n ? intern_put(rf->an->names, told->name) : NO_ID;
    m.type = type.n ? intern_put(rf->an->names, type) : NO_ID;
    return m;
}

/* What a name of another module or class means: a class, a function… */
static struct meaning
find_named(struct rules_file *rf, sym_id name)
{
    struct text text =
        project_name(rf->project, rf->arena, name_text(rf, name));
    const struct told *global = project_global(rf->project, text);
    struct meaning m = meaning_unknown();

    /* a row of the catalogue knows more than the tree that defines it */
    if (global && !catalogue_find(rf->catalogue, text)) {
        return meaning_shared(eval_told(rf, global));
    }
    m.name = text.n ? intern_put(rf->an->names, text) : NO_ID;
    if (project_class(rf->project, text)) {
        m.kind = VALUE_CLASS;
        return m;
    }
    const struct summary_function *f = project_function(rf->project, text);
    if (f) {
        m.kind = VALUE_FUNCTION;
        m.flags |= f->is_decorated ? MEANS_DECORATED : 0;
    }
    return m;
}

static struct meaning
eval_named(struct rules_file *rf, sym_id name)
{
    if (name == NO_ID) {
        return meaning_unknown();
    }
    struct known *k = known_of(rf, name);
    if (!(k->has & KNOWN_NAMED)) {
        k->has |= KNOWN_NAMED;
        k->named = find_named(rf, name);
    }
    return k->named;
}

/* An attribute of an instance of `type`; `own` is "type.attr". */
static struct meaning
find_attr(struct rules_file *rf, sym_id type, struct text attr, sym_id own)
{
    const struct told *told =
        project_attr(rf->project, name_text(rf, type), attr);

    if (told) { /* anybody may set an attribute: its type is likely, no more */
        struct meaning m = eval_told(rf, told);
        m.death = m.death == DIES_INERT ? DIES_DOUBTFUL : m.death;
        return m;
    }
    struct meaning m = meaning_unknown();
    struct text owner = name_text(rf, type);
    m.name = own; /* under which the catalogue may know it */
    if (text_ends(owner, TEXT(".super()"))) {
        owner.n -= (uint32_t)strlen(".super()");
    }
    if (project_class(rf->project, owner) && !known_function(rf, own)) {
        struct text foreign = project_foreign_base(rf->project, owner);
        m.name = foreign.n ? name_join(rf, foreign, attr) : own;
    }
    return m;
}

static struct meaning
attr_of_type(struct rules_file *rf, sym_id type, struct text attr)
{
    sym_id own = name_join(rf, name_text(rf, type), attr);

    if (own == NO_ID) {
        return find_attr(rf, type, attr, own);
    }
    struct known *k = known_of(rf, own);
    if (!(k->has & KNOWN_ATTR)) {
        k->has |= KNOWN_ATTR;
        k->attr = find_attr(rf, type, attr, own);
    }
    return k->attr;
}

/* The class of an instance, or one that inherits from it. */
struct meaning
eval_class_of(const struct rules_file *rf, struct meaning instance)
{
    struct meaning m = meaning_unknown();

    if (instance.kind == VALUE_RECORD && instance.type != NO_ID &&
        !text_ends(name_text(rf, instance.type), TEXT(")"))) {
        m = kind(VALUE_CLASS);
        m.name = instance.type;
        m.flags |= MEANS_SELF;
    }
    return m;
}

struct meaning
eval_attr(struct rules_file *rf, struct meaning base, struct text attr)
{
    if (base.kind == VALUE_RECORD && text_eq(attr, TEXT("__class__"))) {
        return eval_class_of(rf, base);
    }
    if (base.kind == VALUE_CLASS && known_class(rf, base.name) &&
        project_attr(rf->project, name_text(rf, base.name), attr)) {
        return attr_of_type(rf, base.name, attr);
    }
    if (base.name != NO_ID) {
        return eval_named(rf, name_join(rf, name_text(rf, base.name), attr));
    }
    if (base.type != NO_ID) {
        return attr_of_type(rf, base.type, attr);
    }
    struct meaning m = meaning_unknown();
    const bool is_bytes = /* of texts and bytes only these have it */
        base.kind == VALUE_DATA && text_eq(attr, TEXT("decode"));
    m.name =
        name_join(rf, kind_class(is_bytes ? VALUE_BYTES : base.kind), attr);
    return m;
}

/* Does a nested function store the variable with `nonlocal`? */
static bool
is_stored_inside(const struct rules_file *rf, const struct unit_lore *lu,
                 var_id v)
{
    for (uint32_t i = 0; i < rf->nouter_stores; i++) {
        if (rf->outer_store[i].unit == lu->id && rf->outer_store[i].var == v) {
            return true;
        }
    }
    return false;
}

/* A name that only a star can have brought is one of another module. */
static struct meaning
global_meaning(struct rules_file *rf, sym_id name)
{
    const struct meaning m = name_global(rf, name);
    const bool is_starred = rf->nstarred && rf->project &&
                            m.kind == VALUE_UNKNOWN && m.name != NO_ID &&
                            name_module_var(rf, name) == NO_ID;

    return is_starred && !known_row(rf, m.name) ? eval_named(rf, m.name) : m;
}

static struct meaning
load_meaning(struct rules_file *rf, const struct unit_lore *lu, var_id v)
{
    const struct var *var = &lu->unit->var[v];

    switch ((enum var_kind)var->kind) {
    case VAR_LOCAL:
    case VAR_CELL: {
        struct meaning m = alias_contents(&lu->sharing, v, lu->var[v]);
        lu->sharing.asked[v] |= ASKED_VAR;
        return is_stored_inside(rf, lu, v) ? meaning_unknown() : m;
    }
    case VAR_FREE: {
        struct unit_lore *outer = lore_unit(rf, lu->unit->parent);
        if (var->outer == NO_ID || (var->flags & VARF_DECLARED)) {
            return meaning_unknown();
        }
        return load_meaning(rf, outer, var->outer);
    }
    case VAR_GLOBAL:
    case VAR_GLOBAL_EXPLICIT:
        return global_meaning(rf, var->name);
    case VAR_NAME:
        lu->sharing.asked[v] |= ASKED_VAR;
        return var->nbinds ? meaning_shared(lu->var[v])
                           : global_meaning(rf, var->name);
    }
    return meaning_unknown();
}

/* `data = open(p); data = data.read()`: a local means what it has by then. */
static struct meaning
loaded_meaning(struct rules_file *rf, struct unit_lore *lu, op_id load)
{
    const var_id v = lu->unit->op[load].arg;

    return reach_is_several(lu->unit, v) ? reach_loaded(lu, load)
                                         : load_meaning(rf, lu, v);
}

/* Elements by index or slice. */
static struct meaning
item_meaning(struct meaning base, bool is_slice)
{
    struct meaning m;

    switch ((enum value_kind)base.kind) {
    case VALUE_TEXT:
    case VALUE_DATA:
        return kind(base.kind);
    case VALUE_BYTES: /* an int, or bytes for a slice */
        return kind(VALUE_PLAIN);
    case VALUE_ARRAY:
    case VALUE_TENSOR:
    case VALUE_FRAME:
        m = base; /* a number or a view: dies as the whole does */
        m.flags &= (uint16_t)~MEANS_LARGE;
        return m;
    case VALUE_LIST:
    case VALUE_TUPLE:
        if (is_slice) {
            return base;
        }
        return meaning_element(&base);
    case VALUE_DICT:
    case VALUE_MAPPING:
    case VALUE_DEQUE:
    case VALUE_PLAIN:
        return meaning_element(&base);
    default:
        return meaning_unknown();
    }
}

static bool
is_number(struct meaning m)
{
    return m.kind == VALUE_SCALAR || m.kind == VALUE_ADDRESS;
}

/* Arrays, frames and tensors swallow numbers and each other. */
static bool
is_numeric_data(struct meaning m)
{
    return m.kind == VALUE_ARRAY || m.kind == VALUE_FRAME ||
           m.kind == VALUE_TENSOR;
}

/* A number or text that is made of two: whoever is not sure of these, as of
 * attributes that anybody may set, does not know what their sum is. */
static struct meaning
made_of(enum value_kind k, struct meaning a, struct meaning b)
{
    struct meaning m = kind(k);

    if (a.death != DIES_INERT || b.death != DIES_INERT) {
        m.death = DIES_DOUBTFUL;
    }
    return m;
}

static struct meaning
binary_meaning(struct meaning a, struct meaning b, enum oper oper)
{
    if (!(a.flags & MEANS_SEEN) || !(b.flags & MEANS_SEEN)) {
        return meaning_bottom();
    }
    if (is_number(a) && is_number(b)) {
        return made_of(VALUE_SCALAR, a, b);
    }
    if (a.kind == VALUE_TEXT && oper == OPER_MOD) {
        return made_of(VALUE_TEXT, a, a);
    }
    if (a.kind == VALUE_TEXT && (b.kind == VALUE_TEXT || is_number(b))) {
        return made_of(VALUE_TEXT, a, b);
    }
    if (a.kind == VALUE_BYTES && (b.kind == VALUE_BYTES || is_number(b))) {
        return made_of(VALUE_BYTES, a, b);
    }
    if (is_numeric_data(a) && (is_number(b) || is_numeric_data(b))) {
        struct meaning m = meaning_join(a, b);
        m.kind = b.kind == VALUE_FRAME ? b.kind : a.kind;
        m.flags = (uint16_t)(MEANS_SEEN | ((a.flags | b.flags) & MEANS_LARGE));
        return m;
    }
    if (is_number(a) && is_numeric_data(b)) {
        return b;
    }
    bool same = a.kind == b.kind && kind_is_container(a.kind);
    if (same && a.kind != VALUE_PLAIN && a.kind != VALUE_ITERATOR) {
        return meaning_join(a, b);
    }
    const bool is_repeated = a.kind == VALUE_LIST || a.kind == VALUE_TUPLE ||
                             (a.kind == VALUE_BUFFER && oper == OPER_MUL);
    if (is_repeated && is_number(b)) {
        return a;
    }
    /* by what, if not by a number of some kind, that nobody knows? */
    const bool may_be = is_repeated && oper == OPER_MUL &&
                        a.kind != VALUE_BUFFER && b.kind == VALUE_UNKNOWN;
    return may_be ? meaning_doubted(a) : meaning_unknown();
}

/* Classes that define `+=` and the like return self. */
static struct meaning
inplace_meaning(struct meaning a, struct meaning b, enum oper oper)
{
    if (a.kind != VALUE_RECORD || a.type == NO_ID) {
        return binary_meaning(a, b, oper);
    }
    a.flags |= MEANS_SELF;
    a.death = a.death == DIES_INERT ? DIES_DOUBTFUL : a.death;
    return a;
}

static struct meaning
compare_meaning(struct meaning a, struct meaning b, enum oper oper)
{
    if (oper == OPER_IN || oper == OPER_NOT_IN || oper == OPER_IS ||
        oper == OPER_IS_NOT) {
        return kind(VALUE_SCALAR);
    }
    if (!(a.flags & MEANS_SEEN) || !(b.flags & MEANS_SEEN)) {
        return meaning_bottom();
    }
    if (is_numeric_data(a) && a.death == DIES_INERT) {
        return a; /* one answer for each element */
    }
    if (is_numeric_data(b) && b.death == DIES_INERT && is_number(a)) {
        return b;
    }
    bool plain = (kind_is_plain(a.kind) && a.death == DIES_INERT) ||
                 (kind_is_plain(b.kind) && b.death == DIES_INERT &&
                  kind_is_plain(a.kind));
    return plain && kind_is_plain(b.kind) ? kind(VALUE_SCALAR)
                                          : meaning_unknown();
}

static struct meaning
display_meaning(const struct unit_lore *lu, op_id op, enum value_kind k)
{
    struct meaning m = kind(k);

    for (uint32_t i = 0; i < operand_count(&lu->ops, op); i++) {
        struct meaning item = lore_mean(lu, operand(&lu->ops, op, i));
        if (k == VALUE_DICT && i % 2 == 0) {
            uint8_t element = m.element; /* keys matter for death only */
            m = meaning_hold(m, item);
            m.element = element;
        } else {
            m = meaning_hold(m, item);
        }
    }
    return m;
}

/* What an iterable gives, one at a time. */
struct meaning
eval_iterated(struct meaning m)
{
    struct meaning it = kind(VALUE_ITERATOR);

    switch ((enum value_kind)m.kind) {
    case VALUE_TEXT:
        it.element = VALUE_TEXT;
        return it;
    case VALUE_BYTES:
    case VALUE_SCALAR: /* a range */
        it.element = VALUE_SCALAR;
        return it;
    case VALUE_DICT: /* its keys: hashable, and as inert as the rest */
    case VALUE_MAPPING:
        it.element = m.death == DIES_INERT ? VALUE_PLAIN : VALUE_UNKNOWN;
        break;
    case VALUE_LIST:
    case VALUE_TUPLE:
    case VALUE_SET:
    case VALUE_DEQUE:
    case VALUE_ITERATOR:
    case VALUE_VIEW:
        it.element = m.element;
        break;
    case VALUE_PLAIN:
        it.element = VALUE_PLAIN;
        break;
    case VALUE_ARRAY:
    case VALUE_TENSOR:
        it.element = m.kind;
        break;
    case VALUE_FILE: /* lines; the iterator is, or holds, the file */
        it.element = VALUE_DATA;
        it.flags |= m.death == DIES_INERT ? 0 : MEANS_PLAIN_ITEMS;
        break;
    default:
        return meaning_unknown();
    }
    it.death = m.death;
    it.rule = m.rule;
    it.api = m.api;
    it.flags |= m.flags & (MEANS_LARGE | MEANS_PLAIN_ITEMS);
    return it;
}

bool
eval_generic(const struct rules_file *rf, unit_id unit, struct meaning *result)
{
    const struct unit *scope = &rf->an->unit[unit];

    for (unit_id u = unit + 1;
         scope->kind == UNIT_TYPE_PARAMS && u < rf->an->nunits; u++) {
        const struct unit *inner = &rf->an->unit[u];
        if (inner->parent == unit && inner->name == scope->name &&
            (inner->kind == UNIT_CLASS || inner->kind == UNIT_FUNCTION)) {
            *result = kind(inner->kind == UNIT_CLASS ? VALUE_CLASS
                                                     : VALUE_FUNCTION);
            result->name = name_of_unit(rf, u);
            result->death = DIES_DOUBTFUL;
            return true;
        }
    }
    return false;
}

static struct meaning
function_meaning(struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    const struct op *o = &lu->unit->op[op];
    const struct unit *u = &rf->an->unit[o->arg];
    struct meaning m = kind(VALUE_FUNCTION);
    bool captures = false;

    for (var_id v = 0; v < u->nvars; v++) {
        captures |= u->var[v].kind == VAR_FREE;
    }
    m.death = captures || o->extra ? DIES_DOUBTFUL : DIES_INERT;
    m.flags |= MEANS_SMALL;
    if (u->kind == UNIT_FUNCTION || u->kind == UNIT_CLASS ||
        u->kind == UNIT_LAMBDA) {
        m.name = name_of_unit(rf, o->arg);
    }
    return m;
}

static struct meaning
import_from_meaning(struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    struct meaning base = lore_mean(lu, operand(&lu->ops, op, 0));
    struct text attr = sym_text(rf->an, lu->unit->op[op].arg);

    struct meaning m =
        eval_named(rf, name_join(rf, name_text(rf, base.name), attr));

    if (m.death == DIES_NOTICED) {
        m.death = DIES_DOUBTFUL; /* the module holds it, too */
    }
    return m;
}

static struct meaning
unary_meaning(struct meaning m, enum oper oper)
{
    if (oper == OPER_NOT) {
        return kind(VALUE_SCALAR);
    }
    bool known = is_number(m) || is_numeric_data(m);
    return known || !(m.flags & MEANS_SEEN) ? m : meaning_unknown();
}

/* Is the key of a subscript a slice? */
static bool
has_slice(const struct unit_lore *lu, op_id op)
{
    op_id key = operand_source(&lu->ops, operand(&lu->ops, op, 1));

    return key != NO_ID && lu->unit->op[key].kind == OP_SLICE;
}

static struct meaning
item_at(struct rules_file *rf, const struct unit_lore *lu, op_id op,
        struct meaning base)
{
    struct meaning m;

    return eval_named_item(rf, lu, op, &m)
               ? m
               : item_meaning(base, has_slice(lu, op));
}

/* A display, with what was put into it since. */
static struct meaning
filled_meaning(const struct unit_lore *lu, op_id op, enum value_kind display)
{
    return meaning_join(display_meaning(lu, op, display),
                        lu->mean[lu->ops.out[op]]);
}

/* What a loop gets: of a progress bar what that goes through. */
static struct meaning
next_meaning(struct meaning it)
{
    const struct meaning m = it.flags & MEANS_SEEN ? meaning_element(&it) : it;
    const struct fact *f =
        m.api ? api_fact(m.api, FACT_RETURNS_RESOURCE) : NULL;

    return m.death == DIES_NOTICED && f && f->resource == RESOURCE_PROGRESS
               ? meaning_unknown()
               : m;
}

/* What `op` pushes into its slot `slot`. */
static struct meaning
pushed(struct rules_file *rf, struct unit_lore *lu, op_id op, uint32_t slot)
{
    const struct op *o = &lu->unit->op[op];
    struct meaning a = lore_mean(lu, operand(&lu->ops, op, 0));
    struct meaning b = lore_mean(lu, operand(&lu->ops, op, 1));

    switch ((enum op_kind)o->kind) {
    case OP_CONST:
        return constant_meaning(rf, o->arg);
    case OP_LOAD:
        return loaded_meaning(rf, lu, op);
    case OP_ATTR:
        return eval_read(rf, lu, op, eval_held_attr(rf, lu, op, a));
    case OP_METHOD:
        return eval_attr(rf, a, sym_text(rf->an, o->arg));
    case OP_ITEM:
        return item_at(rf, lu, op, a);
    case OP_UNARY:
        return unary_meaning(a, o->arg);
    case OP_BINARY:
        return eval_answered(rf, binary_meaning(a, b, o->arg), b);
    case OP_INPLACE:
        return inplace_meaning(a, b, o->arg);
    case OP_COMPARE:
        return compare_meaning(a, b, o->arg);
    case OP_LIST:
        return filled_meaning(lu, op, VALUE_LIST);
    case OP_SET:
        return filled_meaning(lu, op, VALUE_SET);
    case OP_DICT:
        return filled_meaning(lu, op, VALUE_DICT);
    case OP_TUPLE:
        return display_meaning(lu, op, VALUE_TUPLE);
    case OP_LIST_TO_TUPLE:
        a.kind = a.kind == VALUE_LIST ? VALUE_TUPLE : a.kind;
        return a;
    case OP_FORMAT:
    case OP_JOIN:
        return kind(VALUE_TEXT);
    case OP_SLICE:
    case OP_LENGTH:
    case OP_MATCH_SEQUENCE:
    case OP_MATCH_MAPPING:
    case OP_MATCH_EXC:
        return kind(VALUE_SCALAR);
    case OP_NULL:
        return kind(VALUE_NONE);
    case OP_UNPACK:
    case OP_UNPACK_STAR:
        return eval_unpacked(rf, lu, op, slot);
    case OP_CALL:
    case OP_CALL_STAR:
        return eval_call(rf, lu, op);
    case OP_FUNCTION:
        return function_meaning(rf, lu, op);
    case OP_BUILD_CLASS: {
        struct meaning m = kind(VALUE_FUNCTION);
        m.name = intern_put(rf->an->names, TEXT("builtins.__build_class__"));
        return m;
    }
    case OP_IMPORT:
        return eval_import(rf, lu, op);
    case OP_IMPORT_FROM:
        return import_from_meaning(rf, lu, op);
    case OP_ITER:
        return eval_iterated(a);
    case OP_NEXT:
        return next_meaning(a);
    case OP_ENTER:
        return slot == 1 ? eval_enter(rf, lu, op) : meaning_unknown();
    case OP_AWAIT:
        return eval_await(rf, lu, op);
    case OP_PUSH_EXC:
        return slot == 1 ? kind(VALUE_EXCEPTION) : meaning_unknown();
    default:
        return meaning_unknown();
    }
}

/* Something goes into a display that is being built. */
static void
fill(struct unit_lore *lu, op_id op)
{
    val_id into = operand(&lu->ops, op, 0);
    uint32_t n = operand_count(&lu->ops, op);

    if (into == NO_ID) {
        return;
    }
    struct meaning m = lu->mean[into];
    for (uint32_t i = 1; i < n; i++) {
        struct meaning item = lore_mean(lu, operand(&lu->ops, op, i));
        enum op_kind k = lu->unit->op[op].kind;
        if (k == OP_LIST_EXTEND || k == OP_SET_UPDATE || k == OP_DICT_UPDATE ||
            k == OP_DICT_MERGE) {
            struct meaning it = eval_iterated(item);
            struct meaning one = meaning_element(&it);
            item = item.flags & MEANS_SEEN ? one : item;
        }
        m = meaning_hold(m, item);
    }
    lore_tell(lu, into, m);
}

static void
store(struct unit_lore *lu, var_id v, struct meaning m)
{
    struct meaning joined = meaning_join(lu->var[v], m);

    lu->is_stale |= (lu->sharing.asked[v] & ASKED_VAR) &&
                    !meaning_same(&joined, &lu->var[v]);
    lu->var[v] = joined;
}

void
eval_op(struct rules_file *rf, struct unit_lore *lu, op_id op)
{
    const struct op *o = &lu->unit->op[op];
    val_id out = lu->ops.out[op];
    const struct op_effect effect = op_effect(o);

    if (effect.binds || effect.unbinds) {
        lu->here[effect.var].block = NO_ID;
    }
    switch ((enum op_kind)o->kind) {
    case OP_STORE:
        store(lu, o->arg, lore_mean(lu, operand(&lu->ops, op, 0)));
        return;
    case OP_LIST_APPEND:
    case OP_LIST_EXTEND:
    case OP_SET_ADD:
    case OP_SET_UPDATE:
    case OP_DICT_SET:
    case OP_DICT_UPDATE:
    case OP_DICT_MERGE:
        fill(lu, op);
        return;
    case OP_RETURN:
        lu->result =
            meaning_join(lu->result, lore_mean(lu, operand(&lu->ops, op, 0)));
        return;
    default:
        break;
    }
    for (val_id v = out; v < lu->ops.nvals && lu->ops.val[v].op == op; v++) {
        lore_tell(lu, v,
                  eval_implied(rf, lu, op,
                               pushed(rf, lu, op, lu->ops.val[v].slot)));
    }
}

void
eval_merges(struct unit_lore *lu)
{
    for (val_id v = 0; v < lu->ops.nvals; v++) {
        const struct val *val = &lu->ops.val[v];
        if (val->op != NO_ID || val->left == NO_ID) {
            continue;
        }
        struct meaning m = lore_mean(lu, val->left);
        if (val->right != NO_ID) {
            m = meaning_join(m, lore_mean(lu, val->right));
        }
        lore_tell(lu, v, m);
    }
}
