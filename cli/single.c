#include "cli/single.h"

#include "cli/input.h"

#include <pthread.h>

enum { STACK_BYTES = 64 * 1024 * 1024 };

static bool
read_input(struct app *app, struct save_file *file, struct err *err)
{
    struct text path = app->words.at[0];

    if (text_eq(path, TEXT("-"))) {
        return input_read_stdin(app->run, &file->bytes, err);
    }
    return save_read(app->run, path.s, app->settings.max_file_size, file, err);
}

static enum exit_code
fail_bail(const struct single *s, enum bail bail, uint32_t at)
{
    struct arena *a = s->app->run;
    struct text line = s->source.nlines
                           ? text_format(a, ":%u", source_line(&s->source, at))
                           : TEXT("");
    struct text way_out = job_way_out(a, bail);

    return app_fail(s->app, "%.*s%.*s: %s %s%.*s",
                    TEXT_ARG(s->app->words.at[0]), TEXT_ARG(line),
                    bail_code[bail], bail_words[bail], TEXT_ARG(way_out));
}

static void
analyse(struct single *s)
{
    struct app *app = s->app;
    const struct settings *set = &app->settings;
    struct save_file file = {0};
    struct err err;

    if (!read_input(app, &file, &err)) {
        s->code = err.kind == ERR_INPUT
                      ? fail_bail(s, BAIL_TOO_LARGE, 0)
                      : app_fail_file(app, app->words.at[0], &err);
        return;
    }
    s->source =
        source_open(app->run, app->words.at[0], file.bytes, encoding_transcode);
    if (s->source.bail != BAIL_NONE) {
        s->code = fail_bail(s, s->source.bail, s->source.bail_at);
        return;
    }
    s->names = (struct intern){.arena = app->run};
    s->options = (struct analyze_options){
        .target = s->target,
        .max_depth = (uint32_t)set->max_depth,
        .timeout_us = set->timeout,
        .spent_us = app_thread_us,
        .nfkc = encoding_nfkc,
        .frontend = frontend_open(app->run),
    };
    s->an = analyze(app->run, &s->scratch, &s->source, &s->names, &s->options);
    if (s->an->bail != BAIL_NONE) {
        s->code = fail_bail(s, s->an->bail, s->an->bail_at);
        return;
    }
    s->show(s);
}

static void *
run(void *context)
{
    analyse(context);
    return NULL;
}

enum exit_code
single_run(struct single *s)
{
    pthread_attr_t attributes;
    pthread_t thread;

    if (s->app->words.n != 1) {
        return app_fail(s->app, "%s: name one file", s->app->command->name);
    }
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, STACK_BYTES);
    if (pthread_create(&thread, &attributes, run, s) != 0) {
        return app_fail(s->app, "cannot start a thread");
    }
    pthread_join(thread, NULL);
    pthread_attr_destroy(&attributes);
    arena_release(&s->scratch);
    return s->code;
}
