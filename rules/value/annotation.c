#include "rules/value/annotation.h"

#include "rules/value/eval.h"
#include "rules/value/known.h"
#include "rules/value/literal.h"
#include "rules/value/names.h"

enum {
    MOST_STEPS = 200, /* for one annotation; aliases of aliases may double */
    MOST_PARTS = 16   /* of one pair of brackets */
};

/* One annotation is being read. */
struct asker {
    struct rules_file *rf;
    uint32_t steps; /* that may still be taken */
};

/* ---- what names mean --------------------------------------------------- */

/* What the classes of Python itself and their names in `typing` stand for. */
static const struct named {
    const char *name;
    enum value_kind kind;
} named[] = {
    {"bool", VALUE_SCALAR},
    {"bytearray", VALUE_BUFFER},
    {"bytes", VALUE_BYTES},
    {"complex", VALUE_SCALAR},
    {"dict", VALUE_DICT},
    {"Dict", VALUE_DICT},
    {"float", VALUE_SCALAR},
    {"frozenset", VALUE_SET},
    {"FrozenSet", VALUE_SET},
    {"int", VALUE_SCALAR},
    {"list", VALUE_LIST},
    {"List", VALUE_LIST},
    {"LiteralString", VALUE_TEXT},
    {"set", VALUE_SET},
    {"Set", VALUE_SET},
    {"str", VALUE_TEXT},
    {"Text", VALUE_TEXT},
    {"tuple", VALUE_TUPLE},
    {"Tuple", VALUE_TUPLE},
};

/* `Optional[X]` and the like are about X. */
static const char *const about_first[] = {
    "Annotated", "ClassVar", "Final",    "NotRequired",
    "Optional",  "ReadOnly", "Required",
};

static bool
is_of_python(struct text name)
{
    const struct text top = name_top(name);

    return text_eq(top, TEXT("builtins")) || text_eq(top, TEXT("typing")) ||
           text_eq(top, TEXT("typing_extensions"));
}

static struct meaning
of_python(struct text name)
{
    for (size_t i = 0; i < sizeof named / sizeof *named; i++) {
        if (text_eq(name_last(name), text_of(named[i].name))) {
            struct meaning m = meaning_kind(named[i].kind);
            if (kind_is_container(m.kind)) {
                m.element = VALUE_UNKNOWN;
                m.death = DIES_DOUBTFUL;
            }
            return m;
        }
    }
    return meaning_unknown();
}

/* A class without brackets. */
static struct meaning
of_name(struct rules_file *rf, struct meaning class)
{
    const struct text name = name_text(rf, class.name);

    if (class.kind == VALUE_NONE) {
        return meaning_kind(VALUE_NONE);
    }
    if (!name.n) {
        return meaning_unknown();
    }
    if (is_of_python(name)) {
        return of_python(name);
    }
    struct meaning m = eval_typed(rf, name);
    const struct api *row = known_row(rf, m.type);

    if (row && api_fact(row, FACT_HUGE)) {
        m.flags |= MEANS_LARGE | MEANS_HUGE;
    }
    return m;
}

static bool
is_about_first(struct text name)
{
    return text_among(name_last(name), about_first,
                      sizeof about_first / sizeof *about_first);
}

static struct meaning
join_all(const struct meaning *part, uint32_t n)
{
    struct meaning m = meaning_bottom();

    for (uint32_t i = 0; i < n; i++) {
        m = meaning_join(m, part[i]);
    }
    return m;
}

/* A class with brackets, in which these are. */
static struct meaning
of_generic(struct rules_file *rf, struct meaning class,
           const struct meaning *part, uint32_t n)
{
    const struct text name = name_text(rf, class.name);

    if (!name.n || !is_of_python(name)) {
        return text_eq(name, TEXT("numpy.typing.NDArray"))
                   ? eval_typed(rf, TEXT("numpy.ndarray"))
                   : of_name(rf, class);
    }
    if (is_about_first(name)) {
        return n ? part[0] : meaning_unknown();
    }
    if (text_eq(name_last(name), TEXT("Union"))) {
        return join_all(part, n);
    }
    struct meaning m = of_python(name);
    if (kind_is_container(m.kind) && n > 0) {
        m.element = VALUE_NONE;
        m.death = DIES_INERT;
        for (uint32_t i = 0; i < n; i++) {
            m = meaning_hold(m, part[i]);
        }
    }
    return m;
}

/* ---- annotations that are texts ---------------------------------------- */

struct reader {
    struct asker *asker;
    struct text text;
    uint32_t at;
    bool failed;
};

static struct meaning read_union(struct reader *r);
static struct meaning of_value(struct asker *a, const struct unit_lore *lu,
                               val_id v);

static char
peek(struct reader *r)
{
    while (r->at < r->text.n &&
           (r->text.s[r->at] == ' ' || r->text.s[r->at] == '\t' ||
            r->text.s[r->at] == '\n')) {
        r->at++;
    }
    return r->at < r->text.n ? r->text.s[r->at] : '\0';
}

static bool
take(struct reader *r, char c)
{
    const bool is = peek(r) == c;

    r->at += is;
    return is;
}

static bool
is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || c == '_' || (c & 0x80);
}

static struct text
read_word(struct reader *r)
{
    uint32_t begin;

    peek(r);
    begin = r->at;
    while (r->at < r->text.n && is_word(r->text.s[r->at])) {
        r->at++;
    }
    r->failed |= r->at == begin;
    return text_sub(r->text, begin, r->at);
}

/* `a.b.c`, as the module means it; `*name` gets the "a". */
static struct meaning
read_name(struct reader *r, struct text *name)
{
    const struct text first = *name = read_word(r);
    struct meaning m;

    if (text_eq(first, TEXT("None"))) {
        return meaning_kind(VALUE_NONE);
    }
    m = r->failed ? meaning_unknown()
                  : name_global(r->asker->rf,
                                intern_put(r->asker->rf->an->names, first));
    while (!r->failed && take(r, '.')) {
        m = eval_attr(r->asker->rf, m, read_word(r));
    }
    return m;
}

/* Parts up to the closing bracket. */
static uint32_t
read_parts(struct reader *r, struct meaning *part)
{
    uint32_t n = 0;

    while (!r->failed && !take(r, ']')) {
        struct meaning m = meaning_bottom();
        if (take(r, '.')) {
            r->failed |= !take(r, '.') || !take(r, '.'); /* `tuple[X, ...]` */
        } else {
            m = read_union(r);
        }
        if (n < MOST_PARTS) {
            part[n++] = m;
        } else {
            part[0] = meaning_unknown();
        }
        if (!take(r, ',') && peek(r) != ']') {
            r->failed = true;
        }
    }
    return n;
}

/* `Rows = list[str]` at the top of the module. */
static struct meaning
of_alias(struct asker *a, struct text name)
{
    const struct unit_lore *module = lore_unit(a->rf, 0);
    const var_id v = name_module_var(a->rf, intern_put(a->rf->an->names, name));
    const op_id store = v != NO_ID ? module->store[v] : NO_ID;

    return store != NO_ID && !bit_test(a->rf->rebound, v)
               ? of_value(a, module, operand(&module->ops, store, 0))
               : meaning_unknown();
}

static struct meaning
read_type(struct reader *r)
{
    struct meaning part[MOST_PARTS];
    const char quote = peek(r);

    if (quote == '"' || quote == '\'') {
        r->at++;
        const struct meaning inner = read_union(r);
        r->failed |= !take(r, quote);
        return inner;
    }
    struct text name;
    const struct meaning class = read_name(r, &name);
    if (r->failed || !take(r, '[')) {
        return class.kind == VALUE_NONE || class.name != NO_ID
                   ? of_name(r->asker->rf, class)
                   : of_alias(r->asker, name);
    }
    return of_generic(r->asker->rf, class, part, read_parts(r, part));
}

static struct meaning
read_union(struct reader *r)
{
    struct meaning m;

    if (r->asker->steps == 0) {
        r->failed = true;
        return meaning_unknown();
    }
    r->asker->steps--;
    m = read_type(r);
    while (!r->failed && take(r, '|')) {
        m = meaning_join(m, read_type(r));
    }
    return m;
}

static struct meaning
of_text(struct asker *a, struct text text)
{
    struct reader r = {.asker = a, .text = text};
    const struct meaning m = read_union(&r);

    return r.failed || peek(&r) != '\0' || !(m.flags & MEANS_SEEN)
               ? meaning_unknown()
               : m;
}

/* ---- annotations that are expressions ---------------------------------- */

static struct meaning
of_brackets(struct asker *a, const struct unit_lore *lu, op_id item)
{
    const struct operands *o = &lu->ops;
    const val_id inside = operand(o, item, 1);
    const op_id tuple = operand_source(o, inside);
    const bool is_tuple =
        tuple != NO_ID && lu->unit->op[tuple].kind == OP_TUPLE;
    struct meaning part[MOST_PARTS];
    uint32_t n = is_tuple ? operand_count(o, tuple) : 1;

    for (uint32_t i = 0; i < n && i < MOST_PARTS; i++) {
        part[i] = of_value(a, lu, is_tuple ? operand(o, tuple, i) : inside);
    }
    if (n > MOST_PARTS) {
        n = 1;
        part[0] = meaning_unknown();
    }
    return of_generic(a->rf, lore_mean(lu, operand(o, item, 0)), part, n);
}

/* `X | Y` */
static struct meaning
of_either(struct asker *a, const struct unit_lore *lu, op_id op)
{
    const struct meaning left = of_value(a, lu, operand(&lu->ops, op, 0));

    return meaning_join(left, of_value(a, lu, operand(&lu->ops, op, 1)));
}

static struct meaning
of_constant(struct asker *a, const struct constant *c)
{
    switch ((enum const_kind)c->kind) {
    case CONST_NONE:
        return meaning_kind(VALUE_NONE);
    case CONST_ELLIPSIS:
        return meaning_bottom();
    case CONST_STR:
    case CONST_TEXT:
        return of_text(a, constant_decode(a->rf->arena, a->rf->an, c));
    default:
        return meaning_unknown();
    }
}

static struct meaning
of_value(struct asker *a, const struct unit_lore *lu, val_id v)
{
    const struct place at = literal_behind(a->rf, (struct place){lu, v});
    const op_id op = operand_source(&at.lu->ops, at.v);

    if (op == NO_ID || a->steps == 0) {
        return meaning_unknown();
    }
    a->steps--;
    const struct op *o = &at.lu->unit->op[op];
    switch ((enum op_kind)o->kind) {
    case OP_CONST:
        return of_constant(a, &a->rf->an->constant[o->arg]);
    case OP_BINARY:
        return o->arg == OPER_OR ? of_either(a, at.lu, op) : meaning_unknown();
    case OP_ITEM:
        return of_brackets(a, at.lu, op);
    default: /* an alias of a type is bound to it like any other name */
        return of_name(a->rf, lore_mean(at.lu, at.v));
    }
}

struct meaning
annotation_meaning(struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    struct asker a = {rf, MOST_STEPS};
    struct meaning m = of_value(&a, lu, v);

    if (!(m.flags & MEANS_SEEN)) {
        m = meaning_unknown();
    }
    m.flags |= m.kind != VALUE_UNKNOWN ? MEANS_SAID : 0;
    return m;
}

val_id
annotation_of(const struct rules_file *rf, const struct unit_lore *parent,
              op_id definition, struct text name)
{
    const struct operands *o = &parent->ops;
    const struct unit *u = parent->unit;
    const uint32_t last = operand_count(o, definition);

    if (!(u->op[definition].extra & FUNCTION_ANNOTATIONS) || !last) {
        return NO_ID;
    }
    const op_id tuple = operand_source(o, operand(o, definition, last - 1));
    if (tuple == NO_ID || u->op[tuple].kind != OP_TUPLE) {
        return NO_ID;
    }
    for (uint32_t i = 0; i + 1 < operand_count(o, tuple); i += 2) {
        const op_id key = operand_source(o, operand(o, tuple, i));
        if (key != NO_ID && u->op[key].kind == OP_CONST &&
            text_eq(constant_decode(rf->arena, rf->an,
                                    &rf->an->constant[u->op[key].arg]),
                    name)) {
            return operand(o, tuple, i + 1);
        }
    }
    return NO_ID;
}

bool
annotation_result(struct rules_file *rf, unit_id unit, struct meaning *result)
{
    const op_id definition = rf->defined[unit];
    const bool is_known =
        result->flags & MEANS_SEEN &&
        (result->kind != VALUE_UNKNOWN || result->death == DIES_NOTICED);

    if (definition == NO_ID || is_known) {
        return false;
    }
    const struct unit_lore *parent = lore_unit(rf, rf->an->unit[unit].parent);
    const val_id said = annotation_of(rf, parent, definition, TEXT("return"));
    const struct meaning m = said != NO_ID
                                 ? annotation_meaning(rf, parent, said)
                                 : meaning_unknown();
    if (m.kind == VALUE_NONE ||
        (m.kind == VALUE_UNKNOWN && !(m.flags & MEANS_HUGE))) {
        return false;
    }
    *result = m;
    return true;
}
