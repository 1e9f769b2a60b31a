#include "runtime-model/raise.h"

#include "runtime-model/attr.h"
#include "runtime-model/operate.h"
#include "runtime-model/run.h"
#include "runtime-model/trace.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>

struct obj *
exception_new(struct machine *m, struct type *type, struct obj *const *arg,
              uint32_t n)
{
    struct exception *e = object_make(m, type, K_EXCEPTION, struct exception);

    e->args = tuple_of(m, arg, n);
    if (n > 0 && (type_is_sub(type, m->type[T_StopIteration]) ||
                  type_is_sub(type, m->type[T_SystemExit]))) {
        e->value = incref(arg[0]);
    }
    object_track(m, OBJ(e));
    return OBJ(e);
}

/* The exception being handled becomes the context; a ring is cut. */
static void
set_context(struct machine *m, struct exception *exc)
{
    struct obj *handled = m->handled;

    if (!handled || handled == OBJ(exc)) {
        return;
    }
    /* A ring that the program made itself is found by a slower follower. */
    struct exception *slow = (struct exception *)handled;
    uint32_t steps = 0;

    for (struct obj *o = handled; o;) {
        struct exception *e = (struct exception *)o;
        machine_spend(m, 4);
        if (e->context == OBJ(exc)) {
            CLEAR(m, e->context);
            break;
        }
        o = e->context;
        if (++steps % 2 == 0) {
            slow = (struct exception *)slow->context;
        }
        if (o == OBJ(slow)) {
            break;
        }
    }
    struct obj *old = exc->context;

    exc->context = incref(handled);
    xdecref(m, old);
}

void
raise_set(struct machine *m, struct exception *exc)
{
    if (m->raised == exc) {
        decref(m, OBJ(exc));
        return;
    }
    set_context(m, exc);
    raise_clear(m);
    m->raised = exc;
}

void *
raise_object(struct machine *m, enum type_id type, struct obj *arg)
{
    raise_set(m, (struct exception *)exception_new(m, m->type[type], &arg, 1));
    return NULL;
}

void *
raise_text(struct machine *m, enum type_id type, const char *text)
{
    struct str *s = str_new(m, text_of(text));

    if (text[0]) {
        raise_object(m, type, OBJ(s));
    } else {
        raise_set(m,
                  (struct exception *)exception_new(m, m->type[type], NULL, 0));
    }
    decref(m, OBJ(s));
    return NULL;
}

void *
raise_format(struct machine *m, enum type_id type, const char *format, ...)
{
    char text[512];
    va_list args;

    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    return raise_text(m, type, text);
}

void
raise_clear(struct machine *m)
{
    struct exception *old = m->raised;

    m->raised = NULL;
    xdecref(m, old ? OBJ(old) : NULL);
}

bool
raised_is(const struct machine *m, enum type_id type)
{
    return m->raised && type_is_sub(m->raised->o.type, m->type[type]);
}

/* An instance from what stands after `raise` or its `from`, of which `role`
 * tells; NULL: raised. */
static struct obj *
instantiate(struct machine *m, struct obj *what, const char *role)
{
    if (what->kind == K_EXCEPTION) {
        return what;
    }
    if (what->kind == K_TYPE &&
        (((struct type *)what)->flags & TYPE_EXCEPTION)) {
        struct obj *e = call_type(m, (struct type *)what, NULL, 0, NULL);
        decref(m, what);
        return e;
    }
    bool is_unknown =
        what->kind == K_OPAQUE || (what->type->flags & TYPE_UNKNOWN) ||
        (what->kind == K_TYPE && (((struct type *)what)->flags & TYPE_UNKNOWN));

    decref(m, what);
    if (is_unknown) {
        return exception_new(m, m->type[T_Exception], NULL, 0);
    }
    return raise_format(m, T_TypeError, "%s must derive from BaseException",
                        role);
}

void
raise_from(struct machine *m, struct obj *what, struct obj *cause)
{
    struct obj *e = instantiate(m, what, "exceptions");

    if (!e) {
        xdecref(m, cause);
        return;
    }
    if (cause) {
        struct exception *exc = (struct exception *)e;
        if (cause->kind == K_NONE) {
            decref(m, cause);
            cause = NULL;
        } else {
            cause = instantiate(m, cause, "exception causes");
            if (!cause) {
                decref(m, e);
                return;
            }
        }
        struct obj *old = exc->cause;
        exc->cause = cause;
        exc->suppress = true;
        xdecref(m, old);
    }
    raise_set(m, (struct exception *)e);
}

void
raise_stop(struct machine *m, struct obj *value)
{
    struct obj *arg[1] = {value};
    uint32_t n = value && value->kind != K_NONE;

    raise_set(m, (struct exception *)exception_new(m, m->type[T_StopIteration],
                                                   arg, n));
}

bool
raise_take_stop(struct machine *m, struct obj **value)
{
    if (!raised_is(m, T_StopIteration)) {
        return false;
    }
    *value = incref(m->raised->value ? m->raised->value : m->none);
    raise_clear(m);
    return true;
}

int
raise_matches(struct machine *m, struct obj *exc, struct obj *type)
{
    if (type->kind == K_TUPLE) {
        const struct tuple *t = (const struct tuple *)type;
        for (uint32_t i = 0; i < t->n; i++) {
            int is = raise_matches(m, exc, t->at[i]);
            if (is) {
                return is;
            }
        }
        return 0;
    }
    if (type->kind == K_TYPE &&
        (((struct type *)type)->flags & (TYPE_EXCEPTION | TYPE_UNKNOWN))) {
        return type_is_sub(exc->type, (struct type *)type);
    }
    if (type->kind == K_OPAQUE) {
        return guessed_truth(m);
    }
    raise_text(m, T_TypeError,
               "catching classes that do not inherit from BaseException is "
               "not allowed");
    return -1;
}

void
raise_here(struct machine *m, uint32_t at)
{
    struct exception *e = m->raised;
    struct frame *f = m->frame;

    if (f->code->stands_for_c) {
        return;
    }
    struct traceback *tb =
        object_make(m, m->type[T_TRACEBACK], K_TRACEBACK, struct traceback);

    m->raised = e;
    tb->next = e->traceback;
    tb->frame = frame_object(m, f);
    tb->line = source_line(f->code->analysis->source, at);
    e->traceback = OBJ(tb);
    object_track(m, OBJ(tb));
}

/* ---- telling --------------------------------------------------------- */

/* [Errno 2] No such file or directory: 'name' */
static struct str *
os_error_text(struct machine *m, struct exception *e)
{
    struct str *a = object_str(m, e->args->at[0]);
    struct str *b = a ? object_str(m, e->args->at[1]) : NULL;
    struct str *c = b && e->args->n > 2 ? object_repr(m, e->args->at[2]) : NULL;
    struct arena_mark mark = arena_mark(m->scratch);
    struct str *s =
        b ? str_new(m, text_format(m->scratch, "[Errno %.*s] %.*s%s%.*s",
                                   TEXT_ARG(str_text(a)), TEXT_ARG(str_text(b)),
                                   c ? ": " : "", c ? (int)c->n : 0,
                                   c ? c->s : ""))
          : NULL;

    arena_rewind(m->scratch, mark);
    xdecref(m, (struct obj *)a);
    xdecref(m, (struct obj *)b);
    xdecref(m, (struct obj *)c);
    return s;
}

/* message (2 sub-exceptions) */
static struct str *
group_text(struct machine *m, struct exception *e)
{
    struct str *a = object_str(m, e->args->at[0]);
    int64_t n = a ? object_len(m, e->args->at[1]) : -1;
    struct arena_mark mark = arena_mark(m->scratch);
    struct str *s =
        n < 0
            ? NULL
            : str_new(m, text_format(m->scratch, "%.*s (%lld sub-exception%s)",
                                     TEXT_ARG(str_text(a)), (long long)n,
                                     n == 1 ? "" : "s"));

    arena_rewind(m->scratch, mark);
    xdecref(m, (struct obj *)a);
    return s;
}

/* SyntaxError(words, (file, line, ...)); NULL: it is none. */
static struct str *
syntax_text(struct machine *m, const struct exception *e)
{
    const struct tuple *where = (const struct tuple *)e->args->at[1];

    if (e->args->at[0]->kind != K_STR || OBJ(where)->kind != K_TUPLE ||
        where->n < 2 || where->at[0]->kind != K_STR || !is_int(where->at[1])) {
        return NULL;
    }
    struct arena_mark mark = arena_mark(m->scratch);
    struct text file = str_text((struct str *)where->at[0]);
    const uint32_t slash = text_last(file, '/');
    struct str *line = object_str(m, where->at[1]);
    struct str *s = str_new(
        m, text_format(m->scratch, "%.*s (%.*s, line %.*s)",
                       TEXT_ARG(str_text((struct str *)e->args->at[0])),
                       TEXT_ARG(slash == UINT32_MAX
                                    ? file
                                    : text_sub(file, slash + 1, file.n)),
                       TEXT_ARG(str_text(line))));

    arena_rewind(m->scratch, mark);
    decref(m, OBJ(line));
    return s;
}

struct str *
exception_text(struct machine *m, struct exception *e)
{
    if (!e->args || e->args->n == 0) {
        return str_new(m, TEXT(""));
    }
    if (e->args->n == 1) {
        return type_is_sub(e->o.type, m->type[T_KeyError])
                   ? object_repr(m, e->args->at[0])
                   : object_str(m, e->args->at[0]);
    }
    if (e->args->n >= 2 && e->args->n <= 3 &&
        type_is_sub(e->o.type, m->type[T_OSError])) {
        return os_error_text(m, e);
    }
    if (e->args->n == 2 &&
        type_is_sub(e->o.type, m->type[T_BaseExceptionGroup])) {
        return group_text(m, e);
    }
    struct str *syntax =
        e->args->n == 2 && type_is_sub(e->o.type, m->type[T_SyntaxError])
            ? syntax_text(m, e)
            : NULL;

    return syntax ? syntax : object_repr(m, OBJ(e->args));
}

enum { LINE_WORK = 300 }; /* of a line of a traceback */

static void
show_traceback(struct machine *m, const struct exception *e)
{
    if (!e->traceback || e->traceback->kind != K_TRACEBACK) {
        return;
    }
    buf_add(m->err, TEXT("Traceback (most recent call last):\n"));
    for (const struct traceback *tb = (struct traceback *)e->traceback; tb;
         tb = (const struct traceback *)tb->next) {
        const struct frame *f = tb->frame ? tb->frame->frame : NULL;
        machine_spend(m, LINE_WORK);
        if (!f) {
            continue;
        }
        buf_format(m->err, "  File \"%.*s\", line %u, in %.*s\n",
                   TEXT_ARG(str_text(f->code->file)), (unsigned)tb->line,
                   TEXT_ARG(f->code->is_module ? TEXT("<module>")
                                               : str_text(f->code->name)));
    }
}

void
exception_show(struct machine *m, struct exception *e)
{
    machine_spend(m, LINE_WORK);
    show_traceback(m, e);
    struct str *s = object_str(m, OBJ(e));

    if (!s) {
        raise_clear(m);
    }
    buf_format(m->err, "%.*s%s%.*s\n", TEXT_ARG(str_text(e->o.type->name)),
               s && s->n ? ": " : "", s ? (int)s->n : 0, s ? s->s : "");
    xdecref(m, s ? OBJ(s) : NULL);
}

static bool
call_hook(struct machine *m, struct exception *e, struct obj *where)
{
    static const struct text key = {"unraisablehook", 14};
    struct str *hook_name = str_intern(m, key);
    struct obj *hook =
        m->sys_dict ? dict_get_str(m, m->sys_dict, hook_name) : NULL;

    decref(m, OBJ(hook_name));
    if (!hook || hook->kind == K_NONE) {
        return false;
    }
    struct module *info = module_new(m, "UnraisableHookArgs");
    static const char *const name[] = {"exc_type", "exc_value", "exc_traceback",
                                       "object", "err_msg"};
    struct obj *value[] = {OBJ(e->o.type), OBJ(e),
                           e->traceback ? e->traceback : m->none, where,
                           m->none};

    for (uint32_t i = 0; i < 5; i++) {
        struct str *s = str_intern(m, text_of(name[i]));
        dict_set_str(m, info->dict, s, value[i]);
        decref(m, OBJ(s));
    }
    incref(hook);
    struct obj *r = call1(m, hook, OBJ(info));

    decref(m, hook);
    xdecref(m, r);
    if (!r) {
        raise_clear(m);
    }
    decref(m, OBJ(info));
    return true;
}

void
raise_unraisable(struct machine *m, struct obj *where)
{
    struct exception *e = m->raised;

    m->raised = NULL;
    if (!e) {
        return;
    }
    if (!call_hook(m, e, where)) {
        buf_add(m->err, TEXT("Exception ignored in: "));
        struct str *s = object_repr(m, where);
        if (s) {
            buf_add(m->err, str_text(s));
            decref(m, OBJ(s));
        } else {
            raise_clear(m);
        }
        buf_char(m->err, '\n');
        exception_show(m, e);
    }
    decref(m, OBJ(e));
}
