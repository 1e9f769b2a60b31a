#include "rules/hint/hint.h"

#include "rules/follow/frame_exposed.h"
#include "rules/follow/frame_up.h"
#include "rules/hint/hint_key.h"
#include "rules/hint/hint_spelled.h"
#include "rules/summary/summarize_frame.h"
#include "rules/value/known.h"
#include "rules/value/literal.h"
#include "rules/value/names.h"
#include "rules/value/spelled.h"

struct reading {
    struct spelling spelling;
    enum name_style style;
    bool is_list;
};

static void
read_selected(void *context, val_id v)
{
    struct reading *r = context;
    const struct unit_lore *lu = r->spelling.c->lu;
    op_id op = operand_source(&lu->ops, v);

    bool takes_list = r->is_list || r->style == STYLE_WORDS;
    if (takes_list && op != NO_ID &&
        (lu->unit->op[op].kind == OP_LIST ||
         lu->unit->op[op].kind == OP_TUPLE)) {
        for (uint32_t i = 0; i < operand_count(&lu->ops, op); i++) {
            hint_read_text(&r->spelling, operand(&lu->ops, op, i), STYLE_WORDS);
        }
        return;
    }
    hint_read_text(&r->spelling, v, r->style);
}

static void
pick_first(void *context, val_id v)
{
    val_id *first = context;

    *first = *first == NO_ID ? v : *first;
}

/* A catalogued function that fills a text from the mapping it is given. */
static val_id
filled_template(const struct collector *c, const struct call *call,
                enum name_style *style)
{
    const struct api *api = call_api(c->rf, c->lu, call);
    const struct fact *f =
        call_fact(c->rf, c->lu, call, api, FACT_FILLS_TEMPLATE);
    val_id first = NO_ID;

    if (f) {
        *style = f->style;
        call_selected(c->rf, c->lu, call, &f->selector,
                      (struct visitor){pick_first, &first});
    }
    return first;
}

/* The call behind `merge` that takes its keywords from the dict `v`, which
 * the merge uses as well; `merge` itself if there is none. */
static op_id
call_with(const struct unit_lore *lu, val_id v, op_id merge)
{
    for (op_id op = merge + 1; op < lu->unit->nops; op++) {
        if (lu->unit->op[op].kind == OP_CALL_STAR &&
            operand(&lu->ops, op, 3) == v) {
            return op;
        }
    }
    return merge;
}

/* The template that `"..." % locals()`, `"...".format(**locals())` or a
 * catalogued filler goes through; NO_ID if locals() goes anywhere else. */
static val_id
template_of(const struct collector *c, op_id locals, enum name_style *style)
{
    const struct operands *o = &c->lu->ops;
    val_id v = o->out[locals];

    for (int steps = 0; steps < 4 && v != NO_ID; steps++) {
        if (o->nusers[v] != 1) {
            return NO_ID;
        }
        op_id user = o->user[v];
        const struct op *u = &c->lu->unit->op[user];
        if (u->kind == OP_BINARY && u->arg == OPER_MOD &&
            operand(o, user, 1) == v) {
            *style = STYLE_PERCENT;
            return operand(o, user, 0);
        }
        if (u->kind == OP_DICT_MERGE || u->kind == OP_DICT_UPDATE) {
            v = operand(o, user, 0);
            user = call_with(c->lu, v, user);
            u = &c->lu->unit->op[user];
        }
        if (u->kind != OP_CALL && u->kind != OP_CALL_STAR) {
            return NO_ID;
        }
        struct call call = call_at(c->rf, c->lu, user);
        val_id filled = filled_template(c, &call, style);
        if (filled != NO_ID) {
            return filled;
        }
        op_id callee = operand_source(o, call.callee);
        if (callee == NO_ID || call.receiver == NO_ID) {
            return NO_ID;
        }
        struct text attr = sym_text(c->rf->an, c->lu->unit->op[callee].arg);
        if (text_eq(attr, TEXT("format")) ||
            text_eq(attr, TEXT("format_map"))) {
            *style = STYLE_FORMAT;
            return call.receiver;
        }
        if (text_eq(attr, TEXT("substitute")) ||
            text_eq(attr, TEXT("safe_substitute"))) {
            *style = STYLE_DOLLAR;
            op_id made = operand_source(o, lore_origin(c->lu, call.receiver));
            return made != NO_ID && c->lu->unit->op[made].kind == OP_CALL
                       ? operand(o, made, 2)
                       : NO_ID;
        }
        return NO_ID;
    }
    return NO_ID;
}

/* `locals()["name"]`, `locals().get("name")`, `"name" in locals()`: the key;
 * NO_ID if the mapping goes anywhere else. */
static val_id
key_of(const struct collector *c, op_id locals)
{
    const struct operands *o = &c->lu->ops;
    val_id v = o->out[locals];
    op_id user = v == NO_ID ? NO_ID : o->user[v];

    if (user == NO_ID) {
        return NO_ID;
    }
    const struct op *u = &o->unit->op[user];
    if (o->nusers[v] == 1 && u->kind == OP_ITEM && operand(o, user, 0) == v) {
        return operand(o, user, 1);
    }
    if (o->nusers[v] == 1 && u->kind == OP_COMPARE &&
        (u->arg == OPER_IN || u->arg == OPER_NOT_IN) &&
        operand(o, user, 1) == v) {
        return operand(o, user, 0);
    }
    if (o->nusers[v] != 2 || u->kind != OP_CALL) {
        return NO_ID; /* a method is taken first, then called */
    }
    struct call call = call_at(c->rf, c->lu, user);
    op_id method = operand_source(o, call.callee);
    bool gets =
        call.receiver == v && method != NO_ID &&
        text_eq(sym_text(c->rf->an, o->unit->op[method].arg), TEXT("get"));
    return gets ? call_argument(c->rf, &call, 0, (struct text){0}) : NO_ID;
}

/* `text.strip()`: the text, which has the same names. */
static val_id
before_strip(const struct collector *c, val_id v)
{
    static const char *const strips[] = {"lstrip", "rstrip", "strip"};
    const struct operands *o = &c->lu->ops;
    const op_id op = operand_source(o, lore_origin(c->lu, v));

    if (op == NO_ID || c->lu->unit->op[op].kind != OP_CALL) {
        return v;
    }
    const struct call call = call_at(c->rf, c->lu, op);
    const op_id method = operand_source(o, call.callee);
    const bool strips_it =
        call.nargs == 0 && call.receiver != NO_ID && method != NO_ID &&
        text_among(sym_text(c->rf->an, o->unit->op[method].arg), strips,
                   sizeof strips / sizeof *strips);

    return strips_it ? call.receiver : v;
}

/* `Template("$name")` that is filled: its text. */
static val_id
text_of_template(const struct collector *c, val_id v)
{
    op_id op = operand_source(&c->lu->ops, lore_origin(c->lu, v));

    if (op == NO_ID || c->lu->unit->op[op].kind != OP_CALL) {
        return v;
    }
    struct call call = call_at(c->rf, c->lu, op);
    const struct api *row = call_api(c->rf, c->lu, &call);
    val_id text = call_argument(c->rf, &call, 0, TEXT("template"));
    return row && text != NO_ID && text_eq(row->name, TEXT("string.Template"))
               ? text
               : v;
}

/* `__import__(name, globals(), locals())`: Python never looks at them. */
static bool
is_ignored(const struct collector *c, val_id v)
{
    const op_id user = operand_only_user(&c->lu->ops, v);

    if (user == NO_ID || c->lu->unit->op[user].kind != OP_CALL) {
        return false;
    }
    const struct call call = call_at(c->rf, c->lu, user);
    return text_eq(name_text(c->rf, lore_mean(c->lu, call.callee).name),
                   TEXT("builtins.__import__")) &&
           call_argument(c->rf, &call, 2, TEXT("locals")) == v;
}

/* The names that the display has. */
static void
reads_each(struct sighting *s, op_id display)
{
    const struct operands *o = &s->c->lu->ops;

    for (uint32_t i = 0; i < operand_count(o, display); i++) {
        const struct text name =
            literal_text(s->c->rf, s->c->lu, operand(o, display, i)).text;
        const uint32_t reason =
            hint_reason(s->c, RULE_SPELLED, s->call->op, s->api, name);
        struct spelling spelling = {s->c, s->call->op, reason, NO_ID};
        spelled_names(name, STYLE_WORDS, hint_spelled_one, &spelling);
    }
}

static void
reads_locals(struct sighting *s, enum rule rule)
{
    if (is_ignored(s->c, s->c->lu->ops.out[s->call->op])) {
        return;
    }
    enum name_style style = STYLE_PYTHON;
    val_id template = template_of(s->c, s->call->op, &style);
    val_id key = key_of(s->c, s->call->op);
    struct literal text = {0};

    if (template != NO_ID) {
        template = before_strip(s->c, text_of_template(s->c, template));
        text = literal_text(s->c->rf, s->c->lu, template);
    } else if (key != NO_ID) {
        const op_id display = hint_texts_of_loop(s->c, key);
        if (display != NO_ID) {
            reads_each(s, display);
            return;
        }
        if (hint_reads_listed(s->c, s->call, key, s->api)) {
            return;
        }
        style = STYLE_WORDS;
        text = literal_text(s->c->rf, s->c->lu, key);
    }
    uint32_t reason =
        hint_reason(s->c, text.is_known ? RULE_SPELLED : rule, s->call->op,
                    s->api, text.is_known ? text.text : s->api->name);
    if (text.is_known) {
        struct spelling spelling = {s->c, s->call->op, reason, NO_ID};
        spelled_names(text.text, style, hint_spelled_one, &spelling);
        return;
    }
    hint_use_all(s->c, s->call->op, reason);
}

/* A frame or traceback that the function was given, or took from something it
 * was given: other functions' frames. */
static bool
is_given(const struct collector *c, val_id v)
{
    for (int steps = 0; steps < 6 && v != NO_ID; steps++) {
        v = lore_origin(c->lu, v);
        op_id op = operand_source(&c->lu->ops, v);
        if (op == NO_ID) {
            return false;
        }
        const struct op *o = &c->lu->unit->op[op];
        if (o->kind == OP_LOAD) {
            return (c->lu->unit->var[o->arg].flags & VARF_PARAM) != 0;
        }
        if (o->kind != OP_ATTR && o->kind != OP_ITEM) {
            return false;
        }
        if (o->kind == OP_ATTR &&
            text_eq(sym_text(c->rf->an, o->arg), TEXT("f_back"))) {
            return true; /* of a caller, whoever it is */
        }
        v = operand(&c->lu->ops, op, 0);
    }
    return false;
}

static void
hands_out_frame(struct sighting *s)
{
    val_id result = s->c->lu->ops.out[s->call->op];
    struct collector *c = s->c;

    val_id depth = call_argument(c->rf, s->call, 0, (struct text){0});
    if (depth != NO_ID &&
        (is_given(c, depth) || frame_is_above(c->rf, c->lu, depth))) {
        return;
    }
    if (text_ends(s->api->name, TEXT("_getframe")) && depth != NO_ID &&
        literal_int(c->rf, c->lu, depth) > 0) {
        return; /* the frame of a caller */
    }
    if (hint_frame_is_raised(c, result)) {
        return;
    }
    bool is_records = text_eq(s->api->name, TEXT("inspect.stack")) ||
                      text_eq(s->api->name, TEXT("inspect.getouterframes"));
    struct frame_names asked = {0};
    const bool is_exposed =
        frame_exposed(c->rf, c->lu, result,
                      is_records ? FRAME_OWN_RECORDS : FRAME_OWN, &asked);
    if (!is_exposed && !asked.n) {
        return;
    }
    uint32_t reason =
        hint_reason(c, RULE_OWN_FRAME, s->call->op, s->api, s->api->name);
    if (!is_exposed) {
        hint_forbid_named(c, &asked, reason);
        return;
    }
    hint_use_all(c, s->call->op, reason);
    hint_forbid_names(c, reason);
}

/* As classes are named, but for those of tables. */
static bool
is_of_no_table(struct text name)
{
    static const char *const table[] = {"Frame", "Series", "Table", "Relation"};

    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        if (text_find(name, text_of(table[i]), 0) != UINT32_MAX) {
            return false;
        }
    }
    return name_is_of_class(name);
}

/* `bigquery.Client().query(...)`, `session.query(User)`: a method by that name
 * alone is none of the package that the row is about, if the object is of a
 * class of another one; nor does it take classes for texts. */
static bool
is_of_other_package(const struct sighting *s)
{
    const struct collector *c = s->c;
    const struct call *call = s->call;
    const struct text row = s->api->name;
    const uint32_t at = text_find(row, TEXT("@"), 0);

    if (at == UINT32_MAX || call->receiver == NO_ID || !call->nargs) {
        return false;
    }
    const struct text first =
        name_text(c->rf, lore_mean(c->lu, call->argument[0]).name);
    struct text type =
        name_text(c->rf, lore_mean(c->lu, call->receiver).type);

    type.n -= text_ends(type, TEXT("()")) ? 2 : 0;
    return name_is_of_class(name_last(first)) ||
           (text_find(type, TEXT("."), 0) != UINT32_MAX &&
            text_find(type, text_sub(row, at + 1, row.n), 0) == UINT32_MAX &&
            !known_class(c->rf, intern_find(c->rf->an->names, type)) &&
            is_of_no_table(name_last(type)));
}

/* Texts whose names are read by one call. */
static void
reads_texts(struct sighting *s, bool is_lazy, bool is_list)
{
    struct collector *c = s->c;

    if (is_of_other_package(s)) {
        return;
    }
    uint32_t reason = hint_reason(c, is_lazy ? RULE_SPELLED_LAZY : RULE_SPELLED,
                                  s->call->op, s->api, s->api->name);
    struct reading r = {
        {c, s->call->op, reason, is_lazy ? c->lu->ops.out[s->call->op] : NO_ID},
        s->fact->style,
        is_list,
    };

    call_selected(c->rf, c->lu, s->call, &s->fact->selector,
                  (struct visitor){read_selected, &r});
}

bool
hint_is_plain(const struct meaning *m)
{
    return (m->flags & MEANS_SEEN) &&
           (m->kind == VALUE_SCALAR || m->kind == VALUE_TEXT ||
            m->kind == VALUE_BYTES || m->kind == VALUE_NONE);
}

/* The collector's lists and counts are read: texts and numbers are not in
 * them. */
void
hint_use_collected(struct collector *c, op_id op, uint32_t reason)
{
    const struct unit *u = c->lu->unit;

    for (var_id v = 0; v < u->nvars; v++) {
        if (!hint_is_plain(&c->lu->var[v])) {
            hint_use_var(c, op, v, reason);
        }
    }
}

static void
use_everything(struct sighting *s, enum rule rule)
{
    uint32_t reason =
        hint_reason(s->c, rule, s->call->op, s->api, s->api->name);

    hint_use_all(s->c, s->call->op, reason);
}

/* Is the variable only ever bound by one `import`? */
static bool
is_imported(const struct unit_lore *lu, var_id v)
{
    const op_id from =
        lu->store[v] != NO_ID
            ? operand_source(&lu->ops, operand(&lu->ops, lu->store[v], 0))
            : NO_ID;

    return from != NO_ID && lu->unit->var[v].nbinds == 1 &&
           (lu->unit->op[from].kind == OP_IMPORT ||
            lu->unit->op[from].kind == OP_IMPORT_FROM);
}

/* Types are looked up by the names in texts: of what is written at the call, or
 * of what is in its variables.  What comes from elsewhere has names of its
 * own. */
static bool
may_name_locals(const struct sighting *s)
{
    const struct unit_lore *lu = s->c->lu;
    op_id from = operand_source(&lu->ops, s->call->callee);

    for (op_id op = from; from != NO_ID && op < s->call->op; op++) {
        const struct op *o = &lu->unit->op[op];
        bool is_local = o->kind == OP_LOAD &&
                        lu->unit->var[o->arg].kind != VAR_GLOBAL &&
                        lu->unit->var[o->arg].kind != VAR_GLOBAL_EXPLICIT &&
                        !is_imported(lu, o->arg);
        bool is_text = o->kind == OP_CONST &&
                       s->c->rf->an->constant[o->arg].kind == CONST_STR;
        if (is_local || is_text) {
            return true;
        }
    }
    return from == NO_ID || !s->call->nargs ||
           lore_loaded(lu, s->call->receiver) != NO_ID;
}

/* Somebody looks at a count: of every value, or, where only the name of a
 * method speaks for it, of those that may share an array's memory. */
static void
counts_references(struct sighting *s)
{
    const struct unit *u = s->c->lu->unit;
    uint32_t reason =
        hint_reason(s->c, RULE_REFCOUNT, s->call->op, s->api, s->api->name);

    const enum value_kind counted =
        s->call->nargs == 1 && !s->call->is_starred
            ? lore_mean(s->c->lu, s->call->argument[0]).kind
            : VALUE_NONE;
    for (var_id v = 0; v < u->nvars; v++) {
        enum value_kind kind = s->c->lu->var[v].kind;
        bool is_named = !text_starts(s->api->name, TEXT("."));
        if (counted != VALUE_NONE && kind != counted &&
            hint_is_plain(&s->c->lu->var[v])) {
            continue; /* it does not refer to what is counted */
        }
        if (is_named || kind == VALUE_ARRAY || kind == VALUE_VIEW) {
            hint_use_var(s->c, s->call->op, v, reason);
        }
    }
}

bool
hint_is_result_used(const struct collector *c, op_id call)
{
    val_id v = c->lu->ops.out[call];

    return c->lu->ops.nusers[v] > 1 ||
           (c->lu->ops.nusers[v] == 1 &&
            c->lu->unit->op[c->lu->ops.user[v]].kind != OP_POP);
}

bool
hint_frame_fact(struct sighting *s)
{
    switch (s->fact->id) {
    case FACT_READS_ALL_LOCALS:
        reads_locals(s, RULE_ALL_LOCALS);
        return true;
    case FACT_READS_CALLER_FRAME:
    case FACT_RETURNS_OWN_FRAME:
    case FACT_READS_FRAME_LOCALS:
        hands_out_frame(s);
        return true;
    case FACT_NAMES_IN_STRING:
        reads_texts(s, false, false);
        return true;
    case FACT_NAMES_IN_STRING_LAZILY:
        reads_texts(s, true, false);
        return true;
    case FACT_NAMES_IN_LIST:
        reads_texts(s, false, true);
        return true;
    case FACT_NAMES_IN_LAST_STRING:
    case FACT_NAMES_IN_ANNOTATIONS:
        if (may_name_locals(s)) {
            use_everything(s, RULE_SPELLED);
        }
        return true;
    case FACT_ENTERS_DEBUGGER: {
        uint32_t reason =
            hint_reason(s->c, RULE_DEBUGGER, s->call->op, s->api, s->api->name);
        hint_use_all(s->c, s->call->op, reason);
        return true;
    }
    case FACT_READS_FIRST_PARAMETER: {
        uint32_t reason =
            hint_reason(s->c, RULE_SUPER, s->call->op, s->api, s->api->name);
        if (s->c->lu->unit->params.positional || s->c->lu->unit->params.star) {
            hint_use_var(s->c, s->call->op, 0, reason);
        }
        return true;
    }
    case FACT_OBSERVES_REFCOUNT:
        counts_references(s);
        return true;
    case FACT_OBSERVES_GC:
        if (hint_is_result_used(s->c, s->call->op)) {
            hint_use_collected(s->c, s->call->op,
                          hint_reason(s->c, RULE_COLLECTOR, s->call->op, s->api,
                                      s->api->name));
        }
        return true;
    default:
        return false;
    }
}

/* `assertRaises(E, exec, code, {})`: is it handed on with a text and names? */
static bool
has_namespace(const struct collector *c, op_id op, val_id reader)
{
    if (c->lu->unit->op[op].kind != OP_CALL) {
        return false;
    }
    struct call call = call_at(c->rf, c->lu, op);
    uint32_t npositional = call.nargs - call.nkeywords;

    for (uint32_t i = 0; i < npositional; i++) {
        if (call.argument[i] == reader) {
            return i + 2 < npositional;
        }
    }
    return false;
}

bool
hint_is_assert_raises(const struct collector *c, op_id op)
{
    if (c->lu->unit->op[op].kind != OP_CALL) {
        return false;
    }
    const struct call call = call_at(c->rf, c->lu, op);
    const op_id from = operand_source(&c->lu->ops, call.callee);

    return from != NO_ID && c->lu->unit->op[from].kind == OP_METHOD &&
           text_starts(sym_text(c->rf->an, c->lu->unit->op[from].arg),
                       TEXT("assertRaises"));
}

/* A reader of locals that is named without being called: `L = locals`. */
static void
reader_as_value(struct collector *c, op_id op)
{
    val_id v = c->lu->ops.out[op];
    struct meaning m = lore_mean(c->lu, v);
    struct text name = name_text(c->rf, m.name);

    if (!text_eq(name_top(name), TEXT("builtins"))) {
        return;
    }
    const struct api *api = known_row(c->rf, m.name);
    bool reads = api && (api_fact(api, FACT_READS_ALL_LOCALS) ||
                         api_fact(api, FACT_NAMES_IN_STRING));
    if (!reads) {
        return;
    }
    for (uint32_t i = 0; i < 1 && c->lu->ops.nusers[v]; i++) {
        op_id user = c->lu->ops.user[v];
        enum op_kind k = c->lu->unit->op[user].kind;
        bool is_callee = (k == OP_CALL || k == OP_CALL_STAR) &&
                         operand(&c->lu->ops, user, 0) == v;
        if (!is_callee && k != OP_COMPARE && !has_namespace(c, user, v) &&
            !hint_is_assert_raises(c, user)) {
            uint32_t reason = hint_reason(c, RULE_ALL_LOCALS, op, api, name);
            hint_forbid_names(c, reason);
        }
    }
}

/* `gc.garbage` is read: whatever dies earlier is not in it. */
static void
attribute_observes(struct collector *c, op_id op)
{
    const struct api *api = call_attribute(c->rf, c->lu, op);
    val_id v = c->lu->ops.out[op];
    op_id user = c->lu->ops.nusers[v] ? c->lu->ops.user[v] : NO_ID;
    bool is_callee = user != NO_ID && operand(&c->lu->ops, user, 0) == v &&
                     (c->lu->unit->op[user].kind == OP_CALL ||
                      c->lu->unit->op[user].kind == OP_CALL_STAR);

    if (api && api_fact(api, FACT_OBSERVES_GC) && !is_callee) {
        hint_use_collected(c, op,
                      hint_reason(c, RULE_COLLECTOR, op, api, api->name));
    }
}

void
hint_frames(struct collector *c, op_id op)
{
    const struct op *o = &c->lu->unit->op[op];

    hint_frame_watchers(c, op);
    switch ((enum op_kind)o->kind) {
    case OP_LOAD:
        reader_as_value(c, op);
        return;
    case OP_ATTR:
        attribute_observes(c, op);
        hint_frame_attribute(c, op);
        return;
    case OP_CALL:
    case OP_CALL_STAR:
        hint_frame_callee(c, op);
        return;
    default:
        return;
    }
}
