/*
 * Modules of the runtime: sys, gc, and what the Python parts (prelude.c) of
 * weakref, functools and others are built on.
 */
#include "runtime-model/attr.h"
#include "runtime-model/collect.h"
#include "runtime-model/native.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"
#include "runtime-model/weakref.h"

#include <assert.h>
#include <string.h>
#include <time.h>

#define END                                                                    \
    {                                                                          \
        NULL, NULL, 0, 0, false                                                \
    }

/* ---- sys ------------------------------------------------------------- */

static struct obj *
getrefcount_f(struct machine *m, const struct args *a)
{
    uint32_t n = a->at[0]->refs;

    if (m->profile->version >= 314 && n < IMMORTAL) {
        n -= borrowed_count(m, a->at[0]);
    }

    return int_new(m, n >= IMMORTAL ? (int64_t)UINT32_MAX : (int64_t)n);
}

static struct obj *
intern_f(struct machine *m, const struct args *a)
{
    struct str *s = arg_str(m, a, 0);

    return s ? OBJ(str_intern_own(m, (struct str *)incref(OBJ(s)))) : NULL;
}

static struct obj *
getframe_f(struct machine *m, const struct args *a)
{
    struct frame *f = frame_shown(m->frame);
    int64_t n = 0;

    if (a->n && !arg_int(m, a, 0, &n)) {
        return NULL;
    }
    for (; n > 0 && f; n--) {
        f = frame_shown(f->back);
    }
    return f ? OBJ(frame_object(m, f))
             : raise_text(m, T_ValueError, "call stack is not deep enough");
}

static struct obj *
exc_info_f(struct machine *m, const struct args *a)
{
    struct exception *e = (struct exception *)m->handled;
    struct tuple *t = tuple_new(m, 3);

    (void)a;
    t->at[0] = incref(e ? OBJ(e->o.type) : m->none);
    t->at[1] = incref(e ? OBJ(e) : m->none);
    t->at[2] = incref(e && e->traceback ? e->traceback : m->none);
    return OBJ(t);
}

static struct obj *
exception_f(struct machine *m, const struct args *a)
{
    (void)a;
    return incref(m->handled ? m->handled : m->none);
}

static struct obj *
getsizeof_f(struct machine *m, const struct args *a)
{
    return int_new(m, (int64_t)heap_class_size(a->at[0]->cls));
}

static struct obj *
recursion_limit_f(struct machine *m, const struct args *a)
{
    if (a->n) {
        int64_t n;
        if (!arg_int(m, a, 0, &n)) {
            return NULL;
        }
        if (n < 1) {
            return raise_text(m, T_ValueError,
                              "recursion limit must be greater or equal "
                              "than 1");
        }
        m->max_depth = (uint32_t)(n > 5000 ? 5000 : n);
        return none_ref(m);
    }
    return int_new(m, m->max_depth);
}

static struct obj *
exit_f(struct machine *m, const struct args *a)
{
    if (a->n) {
        raise_object(m, T_SystemExit, a->at[0]);
    } else {
        raise_set(m, (struct exception *)exception_new(m, m->type[T_SystemExit],
                                                       NULL, 0));
    }
    return NULL;
}

static struct obj *
is_finalizing_f(struct machine *m, const struct args *a)
{
    (void)a;
    return bool_ref(m, m->is_ending);
}

static struct obj *
encoding_f(struct machine *m, const struct args *a)
{
    (void)a;
    return OBJ(str_new(m, TEXT("utf-8")));
}

static struct obj *
no_trace_f(struct machine *m, const struct args *a)
{
    (void)a;
    return none_ref(m);
}

const struct native sys_functions[] = {
    {"getrefcount", getrefcount_f, 1, 1, false},
    {"intern", intern_f, 1, 1, false},
    {"_getframe", getframe_f, 0, 1, false},
    {"exc_info", exc_info_f, 0, 0, false},
    {"exception", exception_f, 0, 0, false},
    {"getsizeof", getsizeof_f, 1, 2, false},
    {"setrecursionlimit", recursion_limit_f, 1, 1, false},
    {"getrecursionlimit", recursion_limit_f, 0, 0, false},
    {"exit", exit_f, 0, 1, false},
    {"is_finalizing", is_finalizing_f, 0, 0, false},
    {"getdefaultencoding", encoding_f, 0, 0, false},
    {"gettrace", no_trace_f, 0, 0, false},
    {"settrace", no_trace_f, 1, 1, false},
    {"getprofile", no_trace_f, 0, 0, false},
    END,
};

static void
put(struct machine *m, struct dict *d, const char *name, struct obj *value)
{
    struct str *s = str_intern(m, text_of(name));

    dict_set_str(m, d, s, value);
    decref(m, OBJ(s));
    decref(m, value);
}

struct obj *
file_standard(struct machine *m, uint32_t number)
{
    struct wrapper *w = (struct wrapper *)wrapper_new(m, T_FILE, NULL, NULL);

    w->index = number;
    return OBJ(w);
}

static void
fill_sys(struct machine *m, struct dict *d)
{
    struct tuple *t = tuple_new(m, 5);
    struct list *argv = list_new(m, 0);

    t->at[0] = int_new(m, m->profile->version / 100);
    t->at[1] = int_new(m, m->profile->version % 100);
    t->at[2] = int_new(m, 0);
    t->at[3] = OBJ(str_new(m, TEXT("final")));
    t->at[4] = int_new(m, 0);
    put(m, d, "version_info", OBJ(t));
    put(m, d, "maxsize", int_new(m, INT64_MAX));
    put(m, d, "byteorder", OBJ(str_new(m, TEXT("little"))));
    put(m, d, "hexversion",
        int_new(m,
                (3 << 24 | (int64_t)(m->profile->version % 100) << 16) | 0xf0));
    put(m, d, "executable", OBJ(str_new(m, TEXT(""))));
    put(m, d, "prefix", OBJ(str_new(m, TEXT("/usr"))));
    put(m, d, "base_prefix", OBJ(str_new(m, TEXT("/usr"))));
    put(m, d, "exec_prefix", OBJ(str_new(m, TEXT("/usr"))));
    put(m, d, "dont_write_bytecode", bool_ref(m, false));
    put(m, d, "stdout", file_standard(m, 1));
    put(m, d, "stderr", file_standard(m, 2));
    put(m, d, "__stdout__", file_standard(m, 1));
    put(m, d, "__stderr__", file_standard(m, 2));
    put(m, d, "unraisablehook", none_ref(m));
    put(m, d, "platform", OBJ(str_new(m, TEXT("linux"))));
    put(m, d, "modules", incref(OBJ(m->modules)));
    list_append_own(m, argv, OBJ(str_new(m, TEXT("program.py"))));
    put(m, d, "argv", OBJ(argv));
    put(m, d, "path", OBJ(list_new(m, 0)));
    m->sys_dict = d;
}

/* ---- gc -------------------------------------------------------------- */

static struct obj *
collect_f(struct machine *m, const struct args *a)
{
    struct obj *g = arg_or_named(a, 0, "generation");
    struct args one = {.at = &g, .n = 1, .row = a->row};
    int64_t generation = 2;

    if (g && !arg_c_int(m, &one, 0, &generation)) {
        return NULL;
    }
    if (generation < 0 || generation > 2) {
        return raise_text(m, T_ValueError, "invalid generation");
    }
    return int_new(m, (int64_t)collect_run(m, (uint32_t)generation, false));
}

static struct obj *
enable_f(struct machine *m, const struct args *a)
{
    (void)a;
    m->gc.enabled = true;
    return none_ref(m);
}

static struct obj *
disable_f(struct machine *m, const struct args *a)
{
    (void)a;
    m->gc.enabled = false;
    return none_ref(m);
}

static struct obj *
isenabled_f(struct machine *m, const struct args *a)
{
    (void)a;
    return bool_ref(m, m->gc.enabled);
}

static struct obj *
three(struct machine *m, const uint32_t *v)
{
    struct tuple *t = tuple_new(m, 3);

    for (uint32_t i = 0; i < 3; i++) {
        t->at[i] = int_new(m, v[i]);
    }
    return OBJ(t);
}

static struct obj *
get_threshold_f(struct machine *m, const struct args *a)
{
    (void)a;
    return three(m, m->gc.threshold);
}

static struct obj *
set_threshold_f(struct machine *m, const struct args *a)
{
    collect_count_passing(m, K_TUPLE, a->n); /* of its arguments */
    for (uint32_t i = 0; i < a->n && i < 3; i++) {
        int64_t n;
        if (!arg_c_int(m, a, i, &n)) {
            return NULL;
        }
        m->gc.threshold[i] = (uint32_t)n;
    }
    return none_ref(m);
}

static struct obj *
get_count_f(struct machine *m, const struct args *a)
{
    uint32_t count[3] = {m->gc.count[0], m->gc.count[1], m->gc.count[2]};

    (void)a;
    return three(m, count);
}

static struct obj *
get_stats_f(struct machine *m, const struct args *a)
{
    struct list *l = list_new(m, 3);

    (void)a;
    for (uint32_t g = 0; g < 3; g++) {
        struct dict *d = dict_new(m);
        put(m, d, "collections", int_new(m, (int64_t)m->gc.collections[g]));
        put(m, d, "collected", int_new(m, (int64_t)m->gc.collected[g]));
        put(m, d, "uncollectable", int_new(m, (int64_t)m->gc.uncollectable[g]));
        list_append_own(m, l, OBJ(d));
    }
    return OBJ(l);
}

static void
add_tracked(struct machine *m, struct list *l, const struct obj *head)
{
    for (struct obj *o = head->next; o != head; o = o->next) {
        if (o != OBJ(l) && !(o->kind == K_TYPE && o->type == NULL)) {
            list_append(m, l, o);
        }
    }
}

static struct obj *
get_objects_f(struct machine *m, const struct args *a)
{
    struct obj *g = arg_or_named(a, 0, "generation");
    int64_t only = -1;

    if (g && g->kind != K_NONE && !object_index(m, g, T_OverflowError, &only)) {
        return NULL;
    }
    if (only < 0 && g && g->kind != K_NONE) {
        return raise_text(m, T_ValueError,
                          "generation parameter cannot be negative");
    }
    if (only > 2) {
        return raise_text(m, T_ValueError,
                          "generation parameter must be less than the number "
                          "of available generations (3)");
    }
    struct list *l = list_new(m, 0);

    object_untrack(OBJ(l));
    for (uint32_t i = 0; i < 3; i++) {
        if (only < 0 || only == i) {
            add_tracked(m, l, &m->gc.head[i]);
        }
    }
    object_track(m, OBJ(l));
    return OBJ(l);
}

static void
visit_append(struct machine *m, struct obj *o, void *arg)
{
    list_append(m, arg, o);
}

static struct obj *
get_referents_f(struct machine *m, const struct args *a)
{
    struct list *l = list_new(m, 0);

    for (uint32_t i = 0; i < a->n; i++) {
        if (a->at[i]->kind >= K_TUPLE) {
            object_traverse(m, a->at[i], visit_append, l);
        }
    }
    return OBJ(l);
}

struct search {
    const struct args *a;
    bool found;
};

static void
visit_search(struct machine *m, struct obj *o, void *arg)
{
    struct search *s = arg;

    (void)m;
    for (uint32_t i = 0; i < s->a->n; i++) {
        s->found = s->found || s->a->at[i] == o;
    }
}

static struct obj *
get_referrers_f(struct machine *m, const struct args *a)
{
    struct list *l = list_new(m, 0);

    for (uint32_t g = 0; g < 3; g++) {
        for (struct obj *o = m->gc.head[g].next; o != &m->gc.head[g];
             o = o->next) {
            struct search s = {a, false};
            object_traverse(m, o, visit_search, &s);
            if (s.found && o != OBJ(l)) {
                list_append(m, l, o);
            }
        }
    }
    return OBJ(l);
}

static struct obj *
is_tracked_f(struct machine *m, const struct args *a)
{
    const struct obj *o = a->at[0];
    bool is_tracked = o->flags & OBJ_TRACKED;

    return bool_ref(m,
                    is_tracked && (o->kind != K_TYPE || object_may_cycle(o)));
}

static struct obj *
is_finalized_f(struct machine *m, const struct args *a)
{
    return bool_ref(m, a->at[0]->flags & OBJ_FINALIZED);
}

static struct obj *
freeze_f(struct machine *m, const struct args *a)
{
    (void)a;
    collect_freeze(m);
    return none_ref(m);
}

static struct obj *
unfreeze_f(struct machine *m, const struct args *a)
{
    (void)a;
    collect_unfreeze(m);
    return none_ref(m);
}

static struct obj *
get_freeze_count_f(struct machine *m, const struct args *a)
{
    (void)a;
    return int_new(m, (int64_t)collect_list_size(&m->gc.head[3]));
}

static struct obj *
set_debug_f(struct machine *m, const struct args *a)
{
    int64_t n;

    if (!arg_c_int(m, a, 0, &n)) {
        return NULL;
    }
    m->gc.debug = (uint32_t)n;
    return none_ref(m);
}

static struct obj *
get_debug_f(struct machine *m, const struct args *a)
{
    (void)a;
    return int_new(m, m->gc.debug);
}

const struct native gc_functions[] = {
    {"collect", collect_f, 0, 1, true},
    {"enable", enable_f, 0, 0, false},
    {"disable", disable_f, 0, 0, false},
    {"isenabled", isenabled_f, 0, 0, false},
    {"get_threshold", get_threshold_f, 0, 0, false},
    {"set_threshold", set_threshold_f, 1, 3, false},
    {"get_count", get_count_f, 0, 0, false},
    {"get_stats", get_stats_f, 0, 0, false},
    {"get_objects", get_objects_f, 0, 1, true},
    {"get_referents", get_referents_f, 0, ANY, false},
    {"get_referrers", get_referrers_f, 0, ANY, false},
    {"is_tracked", is_tracked_f, 1, 1, false},
    {"is_finalized", is_finalized_f, 1, 1, false},
    {"freeze", freeze_f, 0, 0, false},
    {"unfreeze", unfreeze_f, 0, 0, false},
    {"get_freeze_count", get_freeze_count_f, 0, 0, false},
    {"set_debug", set_debug_f, 1, 1, false},
    {"get_debug", get_debug_f, 0, 0, false},
    END,
};

static void
fill_gc(struct machine *m, struct dict *d)
{
    m->gc.garbage = list_new(m, 0);
    m->gc.callbacks = list_new(m, 0);
    put(m, d, "garbage", incref(OBJ(m->gc.garbage)));
    put(m, d, "callbacks", incref(OBJ(m->gc.callbacks)));
    put(m, d, "DEBUG_SAVEALL", int_new(m, DEBUG_SAVEALL));
    put(m, d, "DEBUG_UNCOLLECTABLE", int_new(m, 4));
    put(m, d, "DEBUG_COLLECTABLE", int_new(m, 2));
    put(m, d, "DEBUG_STATS", int_new(m, 1));
    put(m, d, "DEBUG_LEAK", int_new(m, 38));
}

/* ---- what the prelude builds on -------------------------------------- */

static struct obj *
proxy_f(struct machine *m, const struct args *a)
{
    enum type_id id =
        object_is_callable(m, a->at[0]) ? T_WEAKCALL : T_WEAKPROXY;

    return weak_new(m, m->type[id], a->at[0], a->n > 1 ? a->at[1] : NULL, NULL);
}

static struct obj *
weak_count_f(struct machine *m, const struct args *a)
{
    const struct side *s = side_find(m, a->at[0]);
    /* Its bases know a class by a reference of the plain kind. */
    uint32_t hidden = a->at[0]->kind == K_TYPE;

    for (const struct weak *w = s ? s->weak : NULL; w; w = w->older) {
        hidden = w->callback || is_proxy(&w->o, m) ? hidden : 0;
    }
    return int_new(m, weak_count(m, a->at[0]) + hidden);
}

static struct obj *
weak_list_f(struct machine *m, const struct args *a)
{
    struct side *s = side_find(m, a->at[0]);
    struct list *l = list_new(m, 0);

    for (struct weak *w = s ? s->weak : NULL; w; w = w->older) {
        list_append(m, l, OBJ(w));
    }
    return OBJ(l);
}

/* keyed(object, callback, key): a reference that knows its entry's key. */
static struct obj *
keyed_f(struct machine *m, const struct args *a)
{
    return weak_new(m, m->type[T_WEAKREF], a->at[0], a->at[1], a->at[2]);
}

/* drop(dict, reference): remove the entry if it still is the reference's. */
static struct obj *
drop_f(struct machine *m, const struct args *a)
{
    struct weak *w = (struct weak *)a->at[1];
    struct dict *d = (struct dict *)a->at[0];

    if (w->o.kind != K_WEAK || d->o.kind != K_DICT) {
        return none_ref(m);
    }
    if (w->key && dict_get(m, d, w->key) == OBJ(w)) {
        struct obj *key = incref(w->key);
        xdecref(m, dict_take(m, d, key));
        decref(m, key);
    }
    return m->raised ? NULL : none_ref(m);
}

/* target(reference): as calling it, where the program does not ask. */
static struct obj *
target_f(struct machine *m, const struct args *a)
{
    const struct weak *w = (const struct weak *)a->at[0];

    return incref(w->o.kind == K_WEAK && w->of ? w->of : m->none);
}

/* missed(): an entry that was asked for is not there. */
static struct obj *
missed_f(struct machine *m, const struct args *a)
{
    (void)a;
    weak_ask(m, NULL);
    return none_ref(m);
}

static struct obj *
lru_f(struct machine *m, const struct args *a)
{
    struct dict *d = dict_new(m);
    struct obj *w = wrapper_new(m, T_LRU, a->at[0], OBJ(d));
    struct obj *most = a->n > 1 ? a->at[1] : NULL;

    if (most && is_int(most) && int_value(most) >= 0) {
        ((struct wrapper *)w)->index = (uint32_t)int_value(most) + 1;
    }
    decref(m, OBJ(d));
    return w;
}

/* Is the entry this function, with or without arguments? */
static bool
is_entry_of(struct machine *m, struct obj *entry, const struct obj *function)
{
    struct obj *of = is_type(entry, m, T_PARTIAL)
                         ? attr_get_text(m, entry, "func")
                         : incref(entry);

    xdecref(m, of);
    return of == function;
}

/* at_exit(f): to be called; at_exit(f, True): no longer. */
static struct obj *
at_exit_f(struct machine *m, const struct args *a)
{
    if (!m->at_exit) {
        m->at_exit = list_new(m, 0);
    }
    if (a->n > 1) {
        for (uint32_t i = m->at_exit->n; i > 0; i--) {
            if (is_entry_of(m, m->at_exit->at[i - 1], a->at[0])) {
                list_splice(m, m->at_exit, (struct span){i - 1, i}, NULL, 0);
            }
        }
        return none_ref(m);
    }
    list_append(m, m->at_exit, a->at[0]);
    return incref(a->at[0]);
}

/* One of the objects that never die? */
static bool
is_lasting(const struct machine *m, const struct obj *o)
{
    const struct obj *single[] = {m->none, m->yes, m->no, m->ellipsis,
                                  m->notimpl};
    bool is = false;

    for (uint32_t i = 0; i < sizeof single / sizeof *single; i++) {
        is = is || single[i] == o;
    }
    for (uint32_t i = 0; i < sizeof m->small / sizeof *m->small; i++) {
        is = is || (m->small[i] && OBJ(m->small[i]) == o);
    }
    return is;
}

/* The object at an address, if a tracked object is there or refers to it. */
static struct obj *
object_at_f(struct machine *m, const struct args *a)
{
    int64_t at;

    if (!arg_int(m, a, 0, &at)) {
        return NULL;
    }
    struct obj *o = object_of_id(m, (uint64_t)at);
    const struct args wanted = {.at = &o, .n = 1};
    struct search s = {&wanted, is_lasting(m, o)};

    for (uint32_t g = 0; g < 4 && !s.found; g++) {
        const struct obj *head = &m->gc.head[g];
        for (struct obj *k = head->next; k != head && !s.found; k = k->next) {
            s.found = k == o;
            object_traverse(m, k, visit_search, &s);
        }
    }
    return s.found ? incref(o) : opaque_new(m, 0);
}

static struct obj *
fstat_f(struct machine *m, const struct args *a)
{
    int64_t n;

    if (!arg_int(m, a, 0, &n)) {
        return NULL;
    }
    if (n < 0 || (n > 2 && (n > 63 || !(m->open_files >> n & 1)))) {
        return raise_text(m, T_OSError, "Bad file descriptor");
    }
    return opaque_new(m, 0);
}

static struct obj *
clock_f(struct machine *m, const struct args *a)
{
    (void)a;
    return float_new(m, m->now + (double)clock() / CLOCKS_PER_SEC);
}

const struct native misc_functions[] = {
    {"proxy", proxy_f, 1, 2, false},
    {"getweakrefcount", weak_count_f, 1, 1, false},
    {"getweakrefs", weak_list_f, 1, 1, false},
    {"keyed", keyed_f, 3, 3, false},
    {"drop", drop_f, 2, 2, false},
    {"target", target_f, 1, 1, false},
    {"missed", missed_f, 0, 0, false},
    {"lru", lru_f, 1, 2, false},
    {"at_exit", at_exit_f, 1, ANY, true},
    {"object_at", object_at_f, 1, 1, false},
    {"fstat", fstat_f, 1, 1, false},
    {"clock", clock_f, 0, 0, false},
    {"real", math_real, 2, 3, false},
    END,
};

static void
fill_model(struct machine *m, struct dict *d)
{
    static const struct {
        const char *name;
        enum type_id id;
    } types[] = {{"ref", T_WEAKREF},
                 {"ProxyType", T_WEAKPROXY},
                 {"CallableProxyType", T_WEAKCALL},
                 {"partial", T_PARTIAL},
                 {"function", T_FUNCTION},
                 {"method", T_METHOD},
                 {"generator", T_GENERATOR},
                 {"coroutine", T_COROUTINE},
                 {"module", T_MODULE},
                 {"frame", T_FRAME},
                 {"traceback", T_TRACEBACK},
                 {"mappingproxy", T_PROXY_MAP},
                 {"cell", T_CELL}};

    for (uint32_t i = 0; i < sizeof types / sizeof *types; i++) {
        put(m, d, types[i].name, incref(OBJ(m->type[types[i].id])));
    }
    natives_add(m, d, misc_functions);
    natives_add(m, d, strand_functions);
}

/* What older versions lack. */
static const struct {
    const char *module, *name;
    int since;
} since_rows[] = {
    {"gc", "is_finalized", 309},
    {"sys", "exception", 311},
};

bool
native_lacks(const struct machine *m, const struct str *module,
             const struct str *name)
{
    for (uint32_t i = 0; i < sizeof since_rows / sizeof *since_rows; i++) {
        if (m->profile->version < since_rows[i].since &&
            strcmp(since_rows[i].module, module->s) == 0 &&
            strcmp(since_rows[i].name, name->s) == 0) {
            return true;
        }
    }
    return false;
}

static void
drop_newer(struct machine *m, struct module *mod)
{
    for (uint32_t i = 0; i < sizeof since_rows / sizeof *since_rows; i++) {
        struct str *name = str_intern(m, text_of(since_rows[i].name));
        if (native_lacks(m, mod->name, name)) {
            xdecref(m, dict_take(m, mod->dict, OBJ(name)));
        }
        decref(m, OBJ(name));
    }
}

struct module *
native_module(struct machine *m, struct text name)
{
    struct module *mod = NULL;

    if (text_eq(name, TEXT("sys"))) {
        mod = module_new(m, "sys");
        natives_add(m, mod->dict, sys_functions);
        natives_add(m, mod->dict, hook_functions);
        fill_sys(m, mod->dict);
    } else if (text_eq(name, TEXT("gc"))) {
        mod = module_new(m, "gc");
        natives_add(m, mod->dict, gc_functions);
        fill_gc(m, mod->dict);
    } else if (text_eq(name, TEXT("_model"))) {
        mod = module_new(m, "_model");
        fill_model(m, mod->dict);
    } else if (text_eq(name, TEXT("builtins"))) {
        mod = m->builtins_module;
        incref(OBJ(mod));
    }
    if (mod) {
        drop_newer(m, mod);
    }
    return mod;
}
