/*
 * import.c - where modules come from: the interpreter's own, the program's
 * folder, the library written in Python (prelude/), or nowhere.
 */
#include "runtime-model/attr.h"
#include "runtime-model/native.h"
#include "runtime-model/prelude.h"
#include "runtime-model/raise.h"
#include "runtime-model/start.h"
#include "runtime-model/watch.h"
#include "runtime-model/witness.h"

#include <string.h>

static const char *const *
prelude_find(struct text name)
{
    for (const struct prelude *p = prelude; p->name; p++) {
        if (text_eq(text_of(p->name), name)) {
            return p->lines;
        }
    }
    return NULL;
}

static struct module *
prelude_module(struct machine *m, struct text name, const char *const *lines)
{
    struct buf *events = m->events;
    struct buf b = {.arena = m->arena};
    char word[64] = {0};

    for (; *lines; lines++) {
        buf_add(&b, text_of(*lines));
        buf_char(&b, '\n');
    }
    memcpy(word, name.s, name.n < 63 ? name.n : 63);
    struct module *mod = module_new(m, word);

    m->events = NULL;
    dict_set_str(m, m->modules, mod->name, OBJ(mod));
    run_source(m, name, buf_text(&b), mod->dict, OBJ(mod->dict));
    m->events = events;
    return mod;
}

/* Modules of the library that exist, though the model knows nothing of them;
 * no other one can be found. */
static bool
stdlib_has(struct text name)
{
    static const char *const names[] = {
#define MODULE(name) #name,
#include "runtime-model/stdlib.def"
#undef MODULE
    };
    uint32_t dot = text_find(name, TEXT("."), 0);
    struct text top = dot == UINT32_MAX ? name : text_sub(name, 0, dot);

    for (uint32_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (text_eq(top, text_of(names[i]))) {
            return true;
        }
    }
    return false;
}

/* ---- files of the program ------------------------------------------------ */

/* A file that is a module. */
struct found {
    struct text path, bytes;
    bool is_package;
};

/* The text of a module in the program's folder: `a.b` is a/b.py or the package
 * a/b/__init__.py. */
static bool
file_find(struct machine *m, struct text name, struct found *file)
{
    static const char *const ends[] = {".py", "/__init__.py"};

    for (uint32_t i = 0; m->files && i < 2; i++) {
        struct buf b = {.arena = m->arena};
        for (uint32_t k = 0; k < name.n; k++) {
            buf_char(&b, name.s[k] == '.' ? '/' : name.s[k]);
        }
        buf_add(&b, text_of(ends[i]));
        file->path = buf_text(&b);
        if (m->files->read(m->files->with, m->arena, file->path,
                           &file->bytes)) {
            file->is_package = i == 1;
            return true;
        }
    }
    return false;
}

static void
set_text(struct machine *m, struct dict *d, struct str *name, struct text t)
{
    struct str *s = str_intern(m, t);

    dict_set_str(m, d, name, OBJ(s));
    decref(m, OBJ(s));
}

/* What a module knows of itself. */
static void
describe(struct machine *m, struct module *mod, struct text name,
         struct text path, bool is_package)
{
    uint32_t dot = text_last(name, '.');
    struct text parent = is_package          ? name
                         : dot == UINT32_MAX ? TEXT("")
                                             : text_sub(name, 0, dot);

    dict_set_str(m, mod->dict, m->n_doc, m->none);
    dict_set_str(m, mod->dict, m->n_builtins, OBJ(m->builtins_module));
    set_text(m, mod->dict, m->n_package, parent);
    set_text(m, mod->dict, m->n_file, path);
    if (is_package) {
        struct list *l = list_new(m, 0);
        struct str *key = str_intern(m, TEXT("__path__"));
        list_append_own(m, l, OBJ(str_new(m, parent)));
        dict_set_str(m, mod->dict, key, OBJ(l));
        decref(m, OBJ(key));
        decref(m, OBJ(l));
    }
}

static bool
run_file(struct machine *m, const struct analysis *an, struct module *mod)
{
    struct codes *codes = codes_open(m, an, an->source->path);

    prepare_all(m, codes);
    struct obj *r = run_unit(m, codes, mod->dict, OBJ(mod->dict));

    codes_drop_tree(m, codes);
    xdecref(m, r);
    return r != NULL;
}

/* `an`: of its text, if that is known. */
static struct obj *
file_module(struct machine *m, struct str *name, const struct found *file,
            const struct analysis *an)
{
    struct module *mod = module_new(m, name->s);

    describe(m, mod, str_text(name), file->path, file->is_package);
    dict_set_str(m, m->modules, name, OBJ(mod));
    if (an ? run_file(m, an, mod)
           : run_source(m, file->path, file->bytes, mod->dict,
                        OBJ(mod->dict))) {
        return OBJ(mod);
    }
    struct exception *e = m->raised; /* it is as if it had not been */
    m->raised = NULL;
    xdecref(m, dict_take(m, m->modules, OBJ(name)));
    decref(m, OBJ(mod));
    m->raised = e;
    return NULL;
}

/* ---- finding ---------------------------------------------------------------
 */

/* One that the model brings along; NULL: it does not, or it raised. */
static struct obj *
brought_module(struct machine *m, struct str *name)
{
    struct module *mod = native_module(m, str_text(name));
    const char *const *lines = mod ? NULL : prelude_find(str_text(name));

    if (mod) {
        dict_set_str(m, m->modules, name, OBJ(mod));
        return OBJ(mod);
    }
    mod = lines ? prelude_module(m, str_text(name), lines) : NULL;
    if (m->raised && mod) {
        decref(m, OBJ(mod));
        return NULL;
    }
    return mod ? OBJ(mod) : NULL;
}

static struct obj *
unknown_module(struct machine *m, struct str *name)
{
    struct obj *unknown = opaque_new(m, 0);

    dict_set_str(m, m->modules, name, unknown);
    return unknown;
}

static struct obj *
known_module(struct machine *m, struct str *name)
{
    struct obj *found = brought_module(m, name);

    if (found || m->raised) {
        return found;
    }
    return stdlib_has(str_text(name))
               ? unknown_module(m, name)
               : raise_format(m, T_ModuleNotFoundError,
                              "No module named '%.*s'",
                              TEXT_ARG(str_text(name)));
}

bool
module_is_reduced(struct machine *m, const struct module *mod)
{
    return mod != m->main_module &&
           dict_get_str(m, m->modules, mod->name) == OBJ(mod) &&
           !dict_get_str(m, mod->dict, m->n_file);
}

bool
import_is_library(const struct machine *m)
{
    return m->frame && m->frame->code->module->file &&
           prelude_find(str_text(m->frame->code->module->file)) != NULL;
}

/* These find each other, whatever a program has put in their place: the module
 * is kept beside it. */
static struct obj *
own_module(struct machine *m, struct str *name, struct obj *instead)
{
    struct buf b = {.arena = m->arena};

    buf_add(&b, TEXT("library "));
    buf_add(&b, str_text(name));
    struct str *key = str_intern(m, buf_text(&b));
    struct obj *own = xincref(dict_get_str(m, m->modules, key));

    if (!own) {
        incref(instead);
        own = known_module(m, name);
        dict_set_str(m, m->modules, name, instead);
        decref(m, instead);
        if (own) {
            dict_set_str(m, m->modules, key, own);
        }
    }
    decref(m, OBJ(key));
    return own;
}

/* `a.b` is an attribute of `a` once it is there; takes `mod`. */
static struct obj *
tell_parent(struct machine *m, struct str *name, uint32_t dot, struct obj *mod)
{
    struct text all = str_text(name);
    struct str *top = str_intern(m, text_sub(all, 0, dot));
    struct str *own = str_intern(m, text_sub(all, dot + 1, all.n));
    struct obj *parent = dict_get_str(m, m->modules, top);

    if (parent && parent->kind == K_MODULE && mod->kind == K_MODULE) {
        dict_set_str(m, ((struct module *)parent)->dict, own, mod);
    }
    decref(m, OBJ(top));
    decref(m, OBJ(own));
    return mod;
}

/* Does whoever imports it manage without? */
static bool
is_optional(const struct machine *m)
{
    const struct frame *f = m->frame;

    return f && f->pc > 0 && f->code->instr[f->pc - 1].region != 0;
}

/* For callers of a file: that file; of the others those that the model has, so
 * far as it can; the twin in Python of what is written in C. */
static struct obj *
seen_module(struct machine *m, struct str *name)
{
    const struct witness *w = m->witness;
    const struct text words = str_text(name);
    struct found file = {.path = w->analysis->source->path,
                         .is_package = w->place->is_package};

    if (witness_is_file(m, words)) {
        return file_module(m, name, &file, w->analysis);
    }
    struct obj *brought = brought_module(m, name);

    if (brought || m->raised) {
        return brought;
    }
    if (file_find(m, words, &file)) {
        struct obj *mod = file_module(m, name, &file, NULL);
        if (mod || m->is_stopped) {
            return mod;
        }
        raise_clear(m);
    } else if (words.s[0] == '_' && is_optional(m)) {
        return raise_format(m, T_ImportError, "No module named '%.*s'",
                            TEXT_ARG(words));
    }
    return unknown_module(m, name);
}

struct obj *
import_module(struct machine *m, struct str *name)
{
    struct obj *have = dict_get_str(m, m->modules, name);
    struct found file;

    if (have) {
        const bool is_other = have->kind == K_MODULE && import_is_library(m) &&
                              prelude_find(str_text(name)) &&
                              !module_is_reduced(m, (struct module *)have);
        return is_other ? own_module(m, name, have) : incref(have);
    }
    if (m->is_lenient) {
        have = doubtful(held_new(m, 0), DOUBT_NONE); /* by sys.modules */
        ((struct opaque *)have)->is_module = true;
        return have;
    }
    uint32_t dot = text_last(str_text(name), '.');

    if (m->files && dot != UINT32_MAX) { /* the package comes first */
        struct str *top = str_intern(m, text_sub(str_text(name), 0, dot));
        struct obj *parent = import_module(m, top);
        decref(m, OBJ(top));
        if (!parent) {
            return NULL;
        }
        decref(m, parent);
    }
    struct obj *mod = m->witness ? seen_module(m, name)
                      : file_find(m, str_text(name), &file)
                          ? file_module(m, name, &file, NULL)
                          : known_module(m, name);

    return mod && m->files && dot != UINT32_MAX ? tell_parent(m, name, dot, mod)
                                                : mod;
}

struct obj *
import_relative(struct machine *m, struct str *name, int64_t level)
{
    struct dict *globals = m->frame->globals;
    struct obj *from = dict_get_str(m, globals, m->n_package);
    struct buf b = {.arena = m->arena};

    if (!m->files || level <= 0) {
        return import_module(m, name);
    }
    struct text base =
        from && from->kind == K_STR ? str_text((struct str *)from) : TEXT("");

    for (int64_t i = 1; i < level && base.n > 0; i++) {
        uint32_t dot = text_last(base, '.');
        base = text_sub(base, 0, dot == UINT32_MAX ? 0 : dot);
    }
    if (base.n == 0) {
        return raise_text(m, T_ImportError,
                          "attempted relative import with no known parent "
                          "package");
    }
    buf_add(&b, base);
    if (str_text(name).n > 0) {
        buf_char(&b, '.');
        buf_add(&b, str_text(name));
    }
    struct str *whole = str_intern(m, buf_text(&b));
    struct obj *mod = import_module(m, whole);

    decref(m, OBJ(whole));
    return mod;
}

struct obj *
import_submodule(struct machine *m, struct obj *mod, struct str *name)
{
    struct text of = str_text(((struct module *)mod)->name);
    struct buf b = {.arena = m->arena};
    struct found file;

    buf_add(&b, of);
    buf_char(&b, '.');
    buf_add(&b, str_text(name));
    struct str *whole = str_intern(m, buf_text(&b));
    bool is_there = dict_get_str(m, m->modules, whole) ||
                    witness_is_file(m, buf_text(&b)) ||
                    file_find(m, buf_text(&b), &file);
    struct obj *found = is_there ? import_module(m, whole) : NULL;

    decref(m, OBJ(whole));
    return found;
}

struct obj *
library_call(struct machine *m, const char *module, const char *function,
             struct obj **arg, uint32_t n)
{
    struct str *name = str_intern(m, text_of(module));
    struct obj *mod = import_module(m, name);
    struct obj *f = mod ? attr_get_text(m, mod, function) : NULL;
    struct obj *r = f ? call(m, f, arg, n, NULL) : NULL;

    decref(m, OBJ(name));
    xdecref(m, mod);
    xdecref(m, f);
    return r;
}
