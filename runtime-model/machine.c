#include "runtime-model/machine.h"

#include "runtime-model/attr.h"
#include "runtime-model/collect.h"
#include "runtime-model/native.h"
#include "runtime-model/raise.h"
#include "runtime-model/start.h"
#include "runtime-model/watch.h"

#include <assert.h>

enum { RECURSION_LIMIT = 1000, STATIC_REFS = 1000000 };

/* Work of reading a source, and each of its letters. */
enum { SOURCE_WORK = 3000, LETTER_WORK = 60 };

/* A singleton: immortal, or with so many references that it never dies. */
static struct obj *
singleton(struct machine *m, enum type_id type, enum kind kind, size_t size)
{
    struct obj *o = object_new(m, m->type[type], kind, size);

    o->refs = m->profile->immortal ? IMMORTAL : STATIC_REFS;
    return o;
}

static struct integer *
make_int(struct machine *m, enum type_id type, enum kind kind, int64_t v)
{
    struct integer *i = (struct integer *)singleton(m, type, kind, sizeof *i);

    i->v = v;
    if (m->profile->version == 311 && kind == K_INT) {
        i->o.refs = 999999999;
    }
    return i;
}

static void
make_singletons(struct machine *m)
{
    m->empty_str =
        (struct str *)singleton(m, T_STR, K_STR, sizeof(struct str) + 1);
    m->empty_bytes =
        (struct str *)singleton(m, T_BYTES, K_BYTES, sizeof(struct str) + 1);
    str_hash(m->empty_str);
    m->empty_tuple =
        (struct tuple *)singleton(m, T_TUPLE, K_TUPLE, sizeof(struct tuple));
    m->none = singleton(m, T_NONE, K_NONE, sizeof(struct obj));
    m->ellipsis = singleton(m, T_ELLIPSIS, K_ELLIPSIS, sizeof(struct obj));
    m->notimpl = singleton(m, T_NOTIMPL, K_NOTIMPL, sizeof(struct obj));
    m->yes = OBJ(make_int(m, T_BOOL, K_BOOL, 1));
    m->no = OBJ(make_int(m, T_BOOL, K_BOOL, 0));
    for (int64_t v = SMALL_FIRST; v <= SMALL_LAST; v++) {
        m->small[v - SMALL_FIRST] = make_int(m, T_INT, K_INT, v);
    }
}

/* A name the interpreter itself uses: never dies. */
static struct str *
static_name(struct machine *m, const char *text)
{
    struct str *s = str_intern(m, text_of(text));

    if (m->profile->immortal) {
        s->o.refs = IMMORTAL;
    }
    return s;
}

static void
make_names(struct machine *m)
{
    static const char *const special[SP_COUNT] = {
#define SPECIAL(id, name) [SP_##id] = name,
#include "runtime-model/special.def"
#undef SPECIAL
    };

    for (uint32_t i = 0; i < SP_COUNT; i++) {
        m->special[i] = static_name(m, special[i]);
    }
    m->n_class = static_name(m, "__class__");
    m->n_dict = static_name(m, "__dict__");
    m->n_doc = static_name(m, "__doc__");
    m->n_module = static_name(m, "__module__");
    m->n_name = static_name(m, "__name__");
    m->n_qualname = static_name(m, "__qualname__");
    m->n_slots = static_name(m, "__slots__");
    m->n_init = static_name(m, "__init__");
    m->n_weakref = static_name(m, "__weakref__");
    m->n_main = static_name(m, "__main__");
    m->n_builtins = static_name(m, "__builtins__");
    m->n_cell = static_name(m, "__classcell__");
    m->n_prepare = static_name(m, "__prepare__");
    m->n_annotations = static_name(m, "__annotations__");
    m->n_file = static_name(m, "__file__");
    m->n_package = static_name(m, "__package__");
}

static void
add_builtin(struct machine *m, const char *name, struct obj *value)
{
    struct str *s = str_intern(m, text_of(name));

    dict_set_str(m, m->builtins, s, value);
    decref(m, OBJ(s));
}

static void
fill_builtins(struct machine *m)
{
    static const enum type_id types[] = {
        T_OBJECT,    T_TYPE,         T_INT,         T_BOOL,    T_FLOAT,
        T_STR,       T_COMPLEX,      T_BYTES,       T_TUPLE,   T_LIST,
        T_DICT,      T_SET,          T_FROZENSET,   T_SLICE,   T_RANGE,
        T_PROPERTY,  T_STATICMETHOD, T_CLASSMETHOD, T_SUPER,   T_ZIP,
        T_ENUMERATE, T_MAP,          T_FILTER,      T_REVERSED};

    natives_add(m, m->builtins, builtin_functions);
    natives_add(m, m->builtins, number_functions);
    natives_add(m, m->builtins, source_functions);
    for (uint32_t i = 0; i < sizeof types / sizeof *types; i++) {
        struct type *t = m->type[types[i]];
        dict_set_str(m, m->builtins, t->name, OBJ(t));
    }
    for (uint32_t i = T_BaseException; i < T_COUNT; i++) {
        bool is_group = i == T_ExceptionGroup || i == T_BaseExceptionGroup;
        if (is_group && m->profile->version < 311) {
            continue;
        }
        dict_set_str(m, m->builtins, m->type[i]->name, OBJ(m->type[i]));
    }
    add_builtin(m, "IOError", OBJ(m->type[T_OSError]));
    add_builtin(m, "EnvironmentError", OBJ(m->type[T_OSError]));
    add_builtin(m, "NotImplemented", m->notimpl);
    add_builtin(m, "Ellipsis", m->ellipsis);
    add_builtin(m, "__debug__", m->yes);
}

void
machine_open(struct machine *m, struct arena *heap, struct arena *words,
             const struct profile *profile)
{
    *m = (struct machine){.profile = profile, .arena = heap, .scratch = words};
    m->epoch = 1;
    machine_allow(m, UINT64_MAX, INT64_MAX / 2);
    m->max_depth = RECURSION_LIMIT;
    m->loop_rounds = 1;
#ifndef NDEBUG
    m->check_work = 1;
    m->check_wait = 1;
#endif
    collect_init(m);
    m->gc.enabled = false;
    types_init(m);
    make_singletons(m);
    make_names(m);
    types_fill(m);
    m->modules = dict_new(m);
    m->builtins_module = module_new(m, "builtins");
    m->builtins = m->builtins_module->dict;
    fill_builtins(m);
    if (profile->frozen) {
        collect_freeze(m);
    }
    m->gc.hidden[0] = profile->hidden;
    m->gc.enabled = true;
    m->gc.count[0] = 0;
}

/* ---- sources and modules --------------------------------------------- */

struct module *
machine_main(struct machine *m, struct text path)
{
    struct module *main = module_new(m, "__main__");
    struct str *file = str_new(m, path);

    dict_set_str(m, main->dict, m->n_doc, m->none);
    dict_set_str(m, main->dict, m->n_package, m->none);
    if (m->profile->version < 314) {
        struct dict *none_yet = dict_new(m);
        dict_set_str(m, main->dict, m->n_annotations, OBJ(none_yet));
        decref(m, OBJ(none_yet));
    }
    dict_set_str(m, main->dict, m->n_builtins, OBJ(m->builtins_module));
    dict_set_str(m, main->dict, m->n_file, OBJ(file));
    decref(m, OBJ(file));
    dict_set_str(m, m->modules, m->n_main, OBJ(main));
    decref(m, OBJ(main)); /* sys.modules owns it */
    m->main_module = main;
    m->main_dict = main->dict;
    return main;
}

static struct analysis *
analyze_text(struct machine *m, struct text path, struct text text)
{
    struct source *source = arena_new(m->arena, struct source);
    struct intern *names = arena_new(m->arena, struct intern);
    struct text copy = text_copy(m->arena, text);

    if (!m->frontend) {
        m->frontend = frontend_open(m->arena);
    }
    names->arena = m->arena;
    *source = source_open(m->arena, path, copy, NULL);
    struct analyze_options options = {.target = m->profile->version,
                                      .frontend = m->frontend};

    return analyze(m->arena, m->scratch, source, names, &options);
}

struct obj *
run_unit(struct machine *m, struct codes *module, struct dict *globals,
         struct obj *ns)
{
    struct code *c = code_prepare(m, module, 0);

    if (c->doc && ns->kind == K_DICT) {
        dict_set_str(m, (struct dict *)ns, m->n_doc, OBJ(c->doc));
    }
    struct frame *f = frame_new(m, c, NULL, globals);

    f->ns = incref(ns);
    struct obj *r = frame_run(m, f, false);

    frame_end(m, f, m->frame);
    return r;
}

/* Compile all units before the first runs: constants are merged. */
void
prepare_all(struct machine *m, struct codes *module)
{
    for (uint32_t u = 0; u < module->analysis->nunits; u++) {
        code_prepare(m, module, u);
    }
    for (uint32_t k = 0; k < K_COUNT; k++) {
        CLEAR(m, module->merged[k]);
    }
}

/* The words of a SyntaxError, and where it is. */
static void
refuse(struct machine *m, const struct analysis *an, struct text path)
{
    const uint32_t line = source_line(an->source, an->bail_at);
    struct obj *where[2] = {OBJ(str_new(m, path)), int_new(m, line)};
    struct obj *arg[2] = {OBJ(str_new(m, TEXT("invalid syntax"))),
                          OBJ(tuple_of(m, where, 2))};

    raise_set(m, (struct exception *)exception_new(m, m->type[T_SyntaxError],
                                                   arg, 2));
    for (uint32_t i = 0; i < 2; i++) {
        decref(m, where[i]);
        decref(m, arg[i]);
    }
}

struct codes *
source_compile(struct machine *m, struct text path, struct text text)
{
    machine_spend(m, SOURCE_WORK + (uint64_t)text.n * LETTER_WORK);
    struct analysis *an = analyze_text(m, path, text);

    if (an->bail != BAIL_NONE) {
        refuse(m, an, path);
        return NULL;
    }
    struct codes *module = codes_open(m, an, path);

    prepare_all(m, module);
    return module;
}

bool
run_source(struct machine *m, struct text path, struct text text,
           struct dict *globals, struct obj *ns)
{
    struct codes *module = source_compile(m, path, text);
    struct obj *r = module ? run_unit(m, module, globals, ns) : NULL;

    if (module) {
        codes_drop_tree(m, module);
    }
    xdecref(m, r);
    return r != NULL;
}
