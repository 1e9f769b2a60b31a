#include "runtime-model/runtime_model.h"

#include "runtime-model/attr.h"
#include "runtime-model/collect.h"
#include "runtime-model/native.h"
#include "runtime-model/raise.h"
#include "runtime-model/start.h"
#include "runtime-model/strand.h"

#include <assert.h>

enum { WORK = 1000000000, MEMORY = 1 << 30 };

/* ---- the end --------------------------------------------------------- */

static void
run_at_exit(struct machine *m)
{
    struct list *l = m->at_exit;

    while (l && l->n) {
        struct obj *f = l->at[--l->n];
        struct obj *r = call0(m, f);
        xdecref(m, r);
        if (!r) {
            raise_unraisable(m, f);
        }
        decref(m, f);
    }
    CLEAR(m, m->at_exit);
}

/* Those that are not daemons, if the program has the module. */
static void
wait_for_threads(struct machine *m)
{
    struct str *name = str_intern(m, TEXT("threading"));
    const struct obj *mod = dict_get_str(m, m->modules, name);

    decref(m, OBJ(name));
    if (!mod || mod->kind != K_MODULE || !m->strands) {
        return;
    }
    struct obj *r = library_call(m, "threading", "_shutdown", NULL, 0);

    xdecref(m, r);
    if (!r && !m->is_stopped) {
        raise_clear(m);
    }
}

static int
exit_status(struct machine *m)
{
    struct exception *e = m->raised;
    int status = 1;

    if (!e) {
        return 0;
    }
    m->raised = NULL;
    if (type_is_sub(e->o.type, m->type[T_SystemExit])) {
        struct obj *v = e->value;
        status = !v || v->kind == K_NONE ? 0
                 : is_int(v)             ? (int)int_value(v)
                                         : 1;
        decref(m, OBJ(e));
        return status;
    }
    exception_show(m, e);
    if (m->sys_dict) {
        struct str *name = str_intern(m, TEXT("last_value"));
        dict_set_str(m, m->sys_dict, name, OBJ(e));
        decref(m, OBJ(name));
    }
    decref(m, OBJ(e));
    return status;
}

static void
drop_sys_extras(struct machine *m)
{
    static const char *const name[] = {"last_value",    "stdout", "stderr",
                                       "modules",       "path",   "argv",
                                       "unraisablehook"};

    for (uint32_t i = 0; m->sys_dict && i < 7; i++) {
        struct str *s = str_intern(m, text_of(name[i]));
        if (dict_get_str(m, m->sys_dict, s)) {
            dict_set_str(m, m->sys_dict, s, m->none);
        }
        decref(m, OBJ(s));
    }
}

/*
 * As the interpreter ends: a full collection with everything alive, the
 * modules let go, a last collection, then names of what is still there.
 */
static void
tear_down(struct machine *m)
{
    wait_for_threads(m);
    run_at_exit(m);
    if (m->gc.enabled) {
        collect_run(m, 2, false);
    }
    m->is_ending = true;
    drop_sys_extras(m);
    struct dict *main_dict = m->main_dict;

    incref(OBJ(main_dict));
    m->sys_dict = NULL;
    CLEAR(m, m->gc.callbacks);
    CLEAR(m, m->first_hook);
    CLEAR(m, m->last_hook);
    m->main_module = NULL;
    dict_clear(m, m->modules);
    main_dict->o.refs--; /* only to look at, below */
    if (main_dict->o.refs == 0) {
        main_dict->o.refs = 1;
        m->main_dict = NULL;
        decref(m, OBJ(main_dict));
    }
    collect_run(m, 2, true);
    CLEAR(m, m->gc.garbage);
    for (uint32_t i = 0; i < 3; i++) {
        collect_run(m, 2, true);
    }
}

static void
release_sources(struct machine *m)
{
    for (struct codes *c = m->sources; c; c = c->next) {
        codes_release(m, c);
    }
    m->sources = NULL;
    CLEAR(m, m->empty_frozenset);
    m->is_over = true;
    collect_unfreeze(m);
    collect_run(m, 2, true);
}

struct model_result
model_run(struct arena *a, struct arena *scratch,
          const struct analysis *analysis, const struct model_options *options)
{
    struct arena heap = {0}, words = {0};
    struct machine machine, *m = &machine;
    struct buf out = {.arena = a}, err = {.arena = scratch};
    struct buf events = {.arena = scratch};
    struct arena_mark mark = arena_mark(scratch);
    struct model_result r = {0};

    machine_open(m, &heap, &words, profile_find(options->version));
    m->out = &out;
    m->files = options->files;
    m->err = &err;
    const uint64_t work = options->work ? options->work : WORK;
    machine_allow(m, UINT64_MAX, work);
    heap.limit = MEMORY;
    m->check_work = options->check ? options->check : m->check_work;
    struct module *main = machine_main(m, analysis->source->path);
    struct codes *module = codes_open(m, analysis, analysis->source->path);
    uint64_t before = m->live_objects;

    prepare_all(m, module);
    m->events = options->trace ? &events : NULL;
    struct obj *result = run_unit(m, module, main->dict, OBJ(main->dict));

    r.is_cut = m->is_stopped;
    r.weak_use = m->weak_use;
    r.shows_unknown = m->has_shown_unknown;
    xdecref(m, result);
    if (!m->is_stopped) {
        r.status = exit_status(m);
        codes_drop_tree(m, module);
        tear_down(m);
        m->events = NULL;
        strands_close(m);
        release_sources(m);
        r.live_objects =
            m->live_objects > before ? m->live_objects - before : 0;
    }
    strands_close(m);
    r.out = buf_text(&out);
    r.err = text_copy(a, buf_text(&err));
    r.events = text_copy(a, buf_text(&events));
    arena_rewind(scratch, mark);
    arena_release(&heap);
    arena_release(&words);
    return r;
}
