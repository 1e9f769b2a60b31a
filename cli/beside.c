#include "cli/beside.h"

#include "rewriter/rewriter.h"

static bool
read_beside(void *with, struct arena *a, struct text path, struct text *bytes)
{
    const struct beside *beside = with;
    struct buf b = {.arena = a};
    struct save_file file = {0};
    struct err err;

    buf_add(&b, beside->folder);
    buf_add(&b, path);
    buf_char(&b, '\0');
    if (!save_read(a, buf_text(&b).s, beside->app->settings.max_file_size,
                   &file, &err)) {
        return false;
    }
    *bytes = file.bytes;
    return true;
}

/* The path up to its last slash, with it. */
static struct text
folder_of(struct text path)
{
    const uint32_t slash = text_last(path, '/');

    return text_sub(path, 0, slash == UINT32_MAX ? 0 : slash + 1);
}

void
beside_program(struct beside *b, const struct app *app, struct text path)
{
    *b = (struct beside){.app = app,
                         .folder = folder_of(path),
                         .files = {.read = read_beside, .with = b}};
    b->place.files = &b->files;
}

static bool
is_package(struct beside *b)
{
    struct text ignored;

    return read_beside(b, b->app->run, TEXT("__init__.py"), &ignored);
}

/* `a/b.py`: a.b; `a/__init__.py`: a. */
static struct text
module_name(struct arena *a, struct text path, bool *is_package)
{
    struct buf b = {.arena = a};
    uint32_t end = path.n;

    if (text_ends(path, TEXT(".py"))) {
        end -= 3;
    }
    *is_package = text_ends(path, TEXT("/__init__.py"));
    if (*is_package) {
        end = path.n - (uint32_t)sizeof "/__init__.py" + 1;
    }
    for (uint32_t i = 0; i < end; i++) {
        buf_char(&b, path.s[i] == '/' ? '.' : path.s[i]);
    }
    return buf_text(&b);
}

void
beside_module(struct beside *b, const struct app *app, struct text path)
{
    beside_program(b, app, path);
    while (b->folder.n > 1 && is_package(b)) {
        b->folder = folder_of(text_sub(b->folder, 0, b->folder.n - 1));
    }
    b->place.module =
        module_name(app->run, text_sub(path, b->folder.n, path.n),
                    &b->place.is_package);
}
