#include "cli/hook_place.h"

#include <glib.h>
#include <sys/stat.h>

const char hook_own_line[] = "# earlydel-hook 1: made by `earlydel hook "
                             "install`";
const char hook_before_suffix[] = ".earlydel-before";
const char *const hook_stage[HOOK_NSTAGES] = {"pre-commit", "pre-merge-commit",
                                              "pre-push"};

/* Names that others give to what they find: pre-commit, whose scripts (and
 * those of its kin) have that word in them and run what is there; lefthook,
 * which does not. */
static const char *const aside_suffix[] = {".legacy", ".old"};
static const char runs_aside[] = "hook-impl";

/* ---- git's answers ------------------------------------------------------ */

/* Lines of a message in one line. */
static char *
in_one_line(const char *said)
{
    gchar **line = g_strsplit(said, "\n", -1);
    GString *all = g_string_new("");

    for (uint32_t i = 0; line[i] != NULL; i++) {
        const char *words = g_strstrip(line[i]);
        if (words[0] == '\0') {
            continue;
        }
        if (all->len > 0) {
            g_string_append(all, all->str[all->len - 1] == ':' ? " " : "; ");
        }
        g_string_append(all, g_str_has_prefix(words, "fatal: ")
                                 ? words + strlen("fatal: ")
                                 : words);
    }
    g_strfreev(line);
    return g_string_free(all, false);
}

char *
hook_ask_git(const char *const *words, char **why)
{
    GPtrArray *argv = g_ptr_array_new_with_free_func(g_free);
    gchar *out = NULL, *said = NULL;
    GError *error = NULL;
    gint status = 1;

    g_ptr_array_add(argv, g_strdup("git"));
    for (uint32_t i = 0; words[i] != NULL; i++) {
        g_ptr_array_add(argv, g_strdup(words[i]));
    }
    g_ptr_array_add(argv, NULL);
    const bool runs =
        g_spawn_sync(NULL, (gchar **)argv->pdata, NULL, G_SPAWN_SEARCH_PATH,
                     NULL, NULL, &out, &said, &status, &error);
    g_ptr_array_free(argv, true);
    if (!runs || status != 0) {
        g_free(out);
        out = NULL;
    }
    if (why != NULL) {
        *why = out != NULL ? NULL
               : runs      ? in_one_line(said)
                      : g_strdup_printf("it does not run: %s", error->message);
    }
    g_clear_error(&error);
    g_free(said);
    return out ? g_strchomp(out) : NULL;
}

/* git 2.54 and later run hooks that its configuration names, beside those of
 * any folder. */
static bool
has_configured_hooks(void)
{
    static const char *const version[] = {"version", NULL};
    static const char said[] = "git version ";
    char *answer = hook_ask_git(version, NULL);
    bool has = false;

    if (answer != NULL && g_str_has_prefix(answer, said)) {
        char *end;
        const guint64 major = g_ascii_strtoull(answer + strlen(said), &end, 10);
        const guint64 minor =
            *end == '.' ? g_ascii_strtoull(end + 1, NULL, 10) : 0;
        has = major > 2 || (major == 2 && minor >= 54);
    }
    g_free(answer);
    return has;
}

/* ---- the repository ----------------------------------------------------- */

static bool
is_for_hooks(struct err *err)
{
    static const char *const bare[] = {"rev-parse", "--is-bare-repository",
                                       NULL};
    char *why, *answer = hook_ask_git(bare, &why);

    if (answer == NULL) {
        err_set(err, ERR_REPO, "hook: git: %.400s", why);
        g_free(why);
        return false;
    }
    const bool is_bare = strcmp(answer, "true") == 0;
    g_free(answer);
    return !is_bare || err_set(err, ERR_REPO,
                               "hook: a bare repository has no commits "
                               "to check");
}

/* The folder where hooks are if nobody says anything. */
static bool
is_gits_own(const char *folder)
{
    static const char *const common[] = {"rev-parse", "--git-common-dir", NULL};
    char *git = folder != NULL ? hook_ask_git(common, NULL) : NULL;
    gchar *own = git != NULL ? g_build_filename(git, "hooks", NULL) : NULL;
    struct stat a, b;
    const bool is = own != NULL && stat(own, &a) == 0 &&
                    stat(folder, &b) == 0 && a.st_dev == b.st_dev &&
                    a.st_ino == b.st_ino;

    g_free(own);
    g_free(git);
    return is;
}

bool
hook_home_find(struct hook_home *home, struct err *err)
{
    static const char *const hooks_path[] = {"config", "--get",
                                             "core.hooksPath", NULL};
    static const char *const shared[] = {"config", "--get",
                                         "core.sharedRepository", NULL};
    static const char *const hooks[] = {"rev-parse", "--git-path", "hooks",
                                        NULL};

    *home = (struct hook_home){0};
    if (!repo_pipe_none_above(".", err) || !is_for_hooks(err)) {
        return false;
    }
    char *value = hook_ask_git(shared, NULL);
    home->share = repo_share_of(value);
    g_free(value);
    home->hooks_path = hook_ask_git(hooks_path, NULL);
    home->folder = hook_ask_git(hooks, NULL);
    if (home->hooks_path != NULL && is_gits_own(home->folder)) {
        g_free(home->hooks_path); /* it says what holds without it */
        home->hooks_path = NULL;
    }
    if (home->hooks_path != NULL && has_configured_hooks()) {
        g_free(home->folder);
        home->folder = NULL;
        return true;
    }
    return home->folder != NULL || err_set(err, ERR_REPO,
                                           "hook: git does not say where "
                                           "hooks are");
}

void
hook_home_free(struct hook_home *home)
{
    g_free(home->folder);
    g_free(home->hooks_path);
}

/* ---- a place ------------------------------------------------------------ */

bool
hook_exists(const char *path)
{
    struct stat st;

    return lstat(path, &st) == 0;
}

bool
hook_is_same(const char *path, const char *other)
{
    struct stat a, b;

    return lstat(path, &a) == 0 && lstat(other, &b) == 0 &&
           a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

static bool
holds(const char *path, const char *words)
{
    gchar *content = NULL;
    const bool is = g_file_test(path, G_FILE_TEST_IS_REGULAR) &&
                    g_file_get_contents(path, &content, NULL, NULL) &&
                    strstr(content, words) != NULL;

    g_free(content);
    return is;
}

static bool
is_configured(const char *section)
{
    char *key = g_strconcat(section, ".event", NULL);
    const char *const get[] = {"config", "--local", "--get", key, NULL};
    char *answer = hook_ask_git(get, NULL);
    const bool is = answer != NULL;

    g_free(answer);
    g_free(key);
    return is;
}

struct hook_place
hook_place_of(const struct hook_home *home, const char *stage)
{
    struct hook_place p = {.stage = stage, .folder = home->folder};

    if (p.folder == NULL) {
        p.hook = g_strconcat("hook.earlydel-", stage, NULL);
        p.own = is_configured(p.hook) ? g_strdup(p.hook) : NULL;
        return p;
    }
    p.hook = g_build_filename(p.folder, stage, NULL);
    p.before = g_strconcat(p.hook, hook_before_suffix, NULL);
    if (holds(p.hook, hook_own_line)) {
        p.own = g_strdup(p.hook);
    }
    for (uint32_t i = 0; i < G_N_ELEMENTS(aside_suffix) && !p.own; i++) {
        char *aside = g_strconcat(p.hook, aside_suffix[i], NULL);
        if (holds(aside, hook_own_line)) {
            p.own = g_strdup(aside);
            p.is_aside = true;
            p.is_run = i == 0 && holds(p.hook, runs_aside);
            p.is_doubled = p.is_run && holds(p.before, runs_aside);
        }
        g_free(aside);
    }
    return p;
}

void
hook_place_free(struct hook_place *p)
{
    g_free(p->hook);
    g_free(p->before);
    g_free(p->own);
}

char *
hook_own_text(const struct hook_place *p)
{
    gchar *content = NULL;

    if (p->own == NULL) {
        return NULL;
    }
    if (p->folder != NULL) {
        g_file_get_contents(p->own, &content, NULL, NULL);
        return content;
    }
    char *key = g_strconcat(p->own, ".command", NULL);
    const char *const get[] = {"config", "--local", "--get", key, NULL};
    content = hook_ask_git(get, NULL);
    g_free(key);
    return content;
}
