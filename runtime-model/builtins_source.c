/*
 * exec(), eval() and compile(): sources that a program makes itself.
 */
#include "runtime-model/native.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"
#include "runtime-model/run.h"
#include "runtime-model/start.h"
#include "runtime-model/watch.h"

/* Where it runs: the namespaces given, or those of the caller. */
struct space {
    struct dict *globals; /* borrowed */
    struct obj *ns;       /* owned */
};

static struct space
space_of(struct machine *m, const struct args *a)
{
    bool is_own = a->n < 2 || a->at[1]->kind != K_DICT;
    struct dict *where = is_own ? m->frame->globals : (struct dict *)a->at[1];
    struct obj *ns = a->n > 2 && a->at[2]->kind != K_NONE ? incref(a->at[2])
                     : is_own ? OBJ(frame_locals(m, m->frame))
                              : incref(OBJ(where));

    if (!dict_get_str(m, where, m->n_builtins)) {
        dict_set_str(m, where, m->n_builtins, OBJ(m->builtins));
    }
    return (struct space){where, ns};
}

/* The module's code that this object is, or NULL. */
static struct codes *
codes_of(const struct obj *o)
{
    const struct code *c =
        o->kind == K_CODE ? ((const struct codeobj *)o)->code : NULL;

    return c && c->is_module ? c->module : NULL;
}

static struct obj *
exec_f(struct machine *m, const struct args *a)
{
    struct codes *made = codes_of(a->at[0]);

    if (a->at[0]->kind != K_STR && !made) {
        if (m->watch && a->n > 1) {
            incref(a->at[1]); /* functions made there have it, and it them */
        }
        return none_ref(m);
    }
    struct space to = space_of(m, a);
    struct obj *r = NULL;

    if (made) {
        r = run_unit(m, made, to.globals, to.ns);
        xdecref(m, r);
    } else if (run_source(m, TEXT("<string>"),
                          str_text((struct str *)a->at[0]), to.globals,
                          to.ns)) {
        r = m->none;
    }
    decref(m, to.ns);
    return r ? none_ref(m) : NULL;
}

/* An expression as a source that binds its value to a name. */
static struct codes *
compile_expression(struct machine *m, struct text path, struct text text)
{
    struct arena_mark mark = arena_mark(m->scratch);
    struct str *name = str_intern(m, TEXT("__value__"));
    struct str *bound = str_new(
        m, text_format(m->scratch, "%s = (%.*s\n)", name->s, TEXT_ARG(text)));

    arena_rewind(m->scratch, mark);
    struct codes *made = source_compile(m, path, str_text(bound));

    decref(m, OBJ(bound));
    if (made) {
        made->result = name;
    } else {
        decref(m, OBJ(name));
    }
    return made;
}

/* Its value: the name is taken away again. */
static struct obj *
value_of(struct machine *m, struct codes *made, const struct args *a)
{
    struct space in = space_of(m, a);
    struct obj *done = run_unit(m, made, in.globals, in.ns);
    struct obj *r = NULL;

    if (done && !made->result) {
        r = none_ref(m);
    } else if (done && in.ns->kind == K_DICT) {
        r = dict_take(m, (struct dict *)in.ns, OBJ(made->result));
    }
    xdecref(m, done);
    decref(m, in.ns);
    return r || m->raised ? r : opaque_new(m, 0);
}

static struct obj *
eval_f(struct machine *m, const struct args *a)
{
    struct codes *made = codes_of(a->at[0]);

    if ((a->at[0]->kind != K_STR && !made) || m->is_lenient) {
        struct obj *unknown = opaque_new(m, 0);
        if (m->watch && a->n > 1) {
            watch_stored(m, unknown, a->at[1]); /* mostly it is a function */
        }
        return unknown;
    }
    if (made) {
        return value_of(m, made, a);
    }
    made = compile_expression(m, TEXT("<string>"),
                              str_text((struct str *)a->at[0]));
    struct obj *r = made ? value_of(m, made, a) : NULL;

    if (made) {
        codes_drop_tree(m, made);
    }
    return r;
}

/* compile(source, filename, mode): flags change nothing here, and what is typed
 * line by line ("single") is not known. */
static struct obj *
compile_f(struct machine *m, const struct args *a)
{
    struct obj *source = arg_or_named(a, 0, "source");
    struct obj *file = arg_or_named(a, 1, "filename");
    struct obj *mode = arg_or_named(a, 2, "mode");
    const bool is_known = source && source->kind == K_STR && file &&
                          file->kind == K_STR && mode && mode->kind == K_STR &&
                          !m->is_lenient;
    struct text how = is_known ? str_text((struct str *)mode) : TEXT("");
    const bool is_value = text_eq(how, TEXT("eval"));

    if (!is_value && !text_eq(how, TEXT("exec"))) {
        machine_guess(m);
        return opaque_new(m, 0);
    }
    struct text path = str_text((struct str *)file);
    struct text text = str_text((struct str *)source);
    struct codes *made = is_value ? compile_expression(m, path, text)
                                  : source_compile(m, path, text);

    if (!made) {
        return NULL;
    }
    codes_drop_tree(m, made);
    return incref(OBJ(code_prepare(m, made, 0)->object));
}

const struct native source_functions[] = {
    {"compile", compile_f, 0, ANY, true},
    {"eval", eval_f, 1, 3, false},
    {"exec", exec_f, 1, 3, true},
    {NULL, NULL, 0, 0, false},
};
