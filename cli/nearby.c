#include "cli/nearby.h"

#include "base/intern.h"
#include "base/vec.h"

#include <glib.h>
#include <sys/stat.h>
#include <unistd.h>

/* So much source is read of what is imported, nearest first, and names are
 * looked for in so many folders: one file must not cost as much as a tree. */
enum { IMPORTED_BYTES = 2048 * 1024, FOLDERS = 16 /* at most 32: bits */ };

/* In which of the first folders is there something that a dotted name may
 * begin with? */
struct head {
    uint32_t folders; /* bits */
    uint32_t nasked;
};

/* Folders that were asked whether they are packages: very many files lie in
 * the same ones. */
struct packages {
    struct intern folder;
    VEC(bool) is; /* by folder */
};

struct nearby {
    const struct settings *settings;
    struct packages *packages;
    struct intern heads;
    VEC(struct head) head; /* by name in `heads` */
    struct intern folder;  /* where modules are looked for; absolute */
    struct intern noted;   /* those of files, whose folders above are in it */
    struct intern module;  /* names that are known, or were looked for */
    uint64_t nbytes;
};

static bool
is_there(struct text folder, const char *name)
{
    gchar *path = g_strdup_printf("%.*s/%s", (int)folder.n, folder.s, name);
    const bool is = access(path, F_OK) == 0;

    g_free(path);
    return is;
}

static bool
is_package(const void *context, struct text folder)
{
    struct packages *p = ((const struct nearby *)context)->packages;
    const sym_id id = intern_put(&p->folder, folder);

    if (id == p->is.n) {
        vec_push(p->folder.arena, &p->is, is_there(folder, "__init__.py"));
    }
    return p->is.at[id];
}

static struct text
folder_above(struct text path)
{
    uint32_t n = path.n;

    while (n > 0 && path.s[n - 1] != '/') {
        n--;
    }
    return text_sub(path, 0, n ? n - 1 : 0);
}

/* ---- where to look ----------------------------------------------------- */

static void
add_folder(struct nearby *near, struct text folder)
{
    if (intern_count(&near->folder) < FOLDERS) {
        intern_put(&near->folder, folder);
    }
}

static void
add_with_sources(struct nearby *near, struct text folder)
{
    static const char *const source[] = {"src", "lib"};

    add_folder(near, folder);
    for (uint32_t i = 0; i < G_N_ELEMENTS(source); i++) {
        if (is_there(folder, source[i])) {
            add_folder(near, text_format(near->folder.arena, "%.*s/%s",
                                         TEXT_ARG(folder), source[i]));
        }
    }
}

/* Those of the key `src`, from the folder of the file that says it. */
static void
add_named(struct nearby *near)
{
    const struct settings *s = near->settings;

    for (uint32_t i = 0; i < s->src.n; i++) {
        gchar *name = g_strndup(s->src.at[i].s, s->src.at[i].n);
        gchar *root = g_strndup(s->root.s, s->root.n);
        gchar *folder = g_canonicalize_filename(name, s->root.n ? root : NULL);
        add_folder(near, text_copy(near->folder.arena, text_of(folder)));
        g_free(folder);
        g_free(root);
        g_free(name);
    }
}

static bool
is_top(struct text folder)
{
    return is_there(folder, ".git") || is_there(folder, "pyproject.toml");
}

/* The folder that holds a file's outermost package, and those above it. */
static void
note_folders(struct nearby *near, struct text first)
{
    struct text top = first;

    if (intern_find(&near->noted, first) != NO_ID) {
        return;
    }
    intern_put(&near->noted, first);
    add_with_sources(near, first);
    while (top.n > 0 && !is_top(top)) {
        top = folder_above(top);
    }
    while (top.n > 0 && first.n > top.n) {
        first = folder_above(first);
        add_with_sources(near, first);
    }
}

/* ---- modules ----------------------------------------------------------- */

static struct text
module_of(void *context, struct arena *a, struct text path)
{
    struct nearby *near = context;
    gchar *given = g_strndup(path.s, path.n);
    gchar *whole = g_canonicalize_filename(given, NULL);
    struct text module = project_module(a, text_of(whole), is_package, near);
    struct text folder = folder_above(text_of(whole));

    for (uint32_t i = 0; i < module.n; i++) {
        if (module.s[i] == '.') {
            folder = folder_above(folder);
        }
    }
    note_folders(near, folder);
    intern_put(&near->module, project_public(module));
    g_free(given);
    g_free(whole);
    return module;
}

/* Is this a file that may be read?  Then it is counted. */
static bool
can_take(struct nearby *near, const char *path)
{
    const uint64_t limit = near->settings->max_file_size;
    struct stat st;

    if (stat(path, &st) != 0 || !S_ISREG(st.st_mode) ||
        (limit != 0 && (uint64_t)st.st_size > limit)) {
        return false;
    }
    near->nbytes += (uint64_t)st.st_size;
    return true;
}

/* The folders where the first part of a module's name is, as bits: very many
 * names begin with what is nowhere, and that is asked once. */
static uint32_t
folders_of(struct nearby *near, struct text module)
{
    const uint32_t dot = text_find(module, TEXT("."), 0);
    const struct text first =
        text_sub(module, 0, dot == UINT32_MAX ? module.n : dot);
    const sym_id id = intern_put(&near->heads, first);

    while (near->head.n <= id) {
        vec_add(near->heads.arena, &near->head);
    }
    struct head *head = &near->head.at[id];
    gchar *name = g_strndup(first.s, first.n);
    gchar *file = g_strconcat(name, ".py", NULL);
    for (; head->nasked < intern_count(&near->folder); head->nasked++) {
        struct text folder = intern_text(&near->folder, head->nasked);
        const bool is = is_there(folder, name) || is_there(folder, file);
        head->folders |= (uint32_t)is << head->nasked;
    }
    g_free(file);
    g_free(name);
    return head->folders;
}

/* The first file of that name, as Python would have it; NULL: there is none. */
static const char *
find(struct nearby *near, struct arena *a, struct text module)
{
    static const char *const end[] = {"/__init__.py", ".py"};
    gchar *name = g_strdelimit(g_strndup(module.s, module.n), ".", '/');
    const uint32_t folders = folders_of(near, module);
    const char *found = NULL;

    for (uint32_t i = 0; i < intern_count(&near->folder) && !found; i++) {
        if (!(folders >> i & 1)) {
            continue;
        }
        struct text folder = intern_text(&near->folder, i);
        for (uint32_t k = 0; k < G_N_ELEMENTS(end) && !found; k++) {
            gchar *path = g_strdup_printf("%.*s/%s%s", (int)folder.n, folder.s,
                                          name, end[k]);
            found = can_take(near, path) ? text_copy(a, text_of(path)).s : NULL;
            g_free(path);
        }
    }
    g_free(name);
    return found;
}

static struct jobs
take(void *context, struct arena *a, struct text module)
{
    struct nearby *near = context;

    if (near->nbytes >= IMPORTED_BYTES || module.n == 0 ||
        intern_find(&near->module, module) != NO_ID) {
        return (struct jobs){NULL, 0};
    }
    intern_put(&near->module, module);
    const char *path = find(near, a, module);
    if (path == NULL) {
        return (struct jobs){NULL, 0};
    }
    struct job *job = arena_new(a, struct job);
    *job = (struct job){
        .path = text_of(path), .open_path = path, .settings = near->settings};
    return (struct jobs){job, 1};
}

struct project_memory
nearby_link(struct arena *a, const struct project_run *run)
{
    if (run->njobs == 0 || !run->job[0].settings->project) {
        return (struct project_memory){0};
    }
    struct packages packages = {.folder = {.arena = a}};
    struct nearby near = {
        .settings = run->job[0].settings,
        .packages = &packages,
        .folder = {.arena = a},
        .noted = {.arena = a},
        .module = {.arena = a},
        .heads = {.arena = a},
    };
    add_named(&near);
    const struct project_source source = {.module = module_of,
                                          .take = take,
                                          .context = &near,
                                          .knows_importers = true};
    struct project_run with = *run;

    with.source = &source;
    return project_link(a, &with);
}

void
nearby_run(struct arena *a, struct job *job, struct pool *pool)
{
    const struct project_run run = {
        .job = job, .njobs = pool->njobs, .nworkers = pool->nworkers};
    struct project_memory memory = nearby_link(a, &run);

    pool->job = job;
    pool_run(a, pool);
    project_release(&memory);
}
