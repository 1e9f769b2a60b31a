#include "cli/verify_python.h"

#include "base/vec.h"

#include <glib.h>
#include <sys/wait.h>
#include <unistd.h>

/* How the script below ends.  What is no Python may well exit with 0: that both
 * are the same is believed if how much was read is printed, too. */
enum { SAME = 0, CANNOT_READ_OLD = 4, CANNOT_READ_NEW = 5, DIFFERENT = 6 };

enum { OLDEST = 8, NEWEST = 14 }; /* Python 3.X */

struct names {
    struct text *at;
    uint32_t n, cap;
};

/* What stays of a tree without `del a` and `a = None`, on both sides. */
static const char script[] =
    "import ast, sys\n"
    "sys.setrecursionlimit(20000)\n"
    "with open(sys.argv[1], 'rb') as file:\n"
    "    data = file.read()\n"
    "n = int(data[:20])\n"
    "old, new = data[20:20 + n], data[20 + n:]\n"
    "def is_name(one):\n"
    "    return isinstance(one, ast.Name)\n"
    "class Strip(ast.NodeTransformer):\n"
    "    def visit_Delete(self, node):\n"
    "        return None if all(map(is_name, node.targets)) else node\n"
    "    def visit_Assign(self, node):\n"
    "        none = getattr(node.value, 'value', 0) is None\n"
    "        return None if none and all(map(is_name, node.targets)) else "
    "node\n"
    "def bare(text):\n"
    "    return ast.dump(Strip().visit(ast.parse(text)))\n"
    "def end(code):\n"
    "    print(len(data))\n"
    "    sys.exit(code)\n"
    "try:\n"
    "    before = bare(old)\n"
    "except Exception:\n"
    "    end(4)\n"
    "try:\n"
    "    compile(new, 'new', 'exec', dont_inherit=True)\n"
    "    after = bare(new)\n"
    "except Exception:\n"
    "    end(5)\n"
    "end(0 if before == after else 6)\n";

/* The length of the old text in 20 digits, then both texts; how much it is. */
static gchar *
write_texts(const struct file_report *f, gsize *n)
{
    gchar *path = NULL;
    const gint fd = g_file_open_tmp("earlydel-XXXXXX", &path, NULL);
    GString *both = g_string_new(NULL);

    g_string_printf(both, "%020u", f->source.bytes.n);
    g_string_append_len(both, f->source.bytes.s, f->source.bytes.n);
    g_string_append_len(both, f->after.bytes.s, f->after.bytes.n);
    const bool ok =
        fd >= 0 && close(fd) == 0 &&
        g_file_set_contents(path, both->str, (gssize)both->len, NULL);
    *n = both->len;
    g_string_free(both, TRUE);
    if (!ok && path != NULL) {
        unlink(path);
        g_free(path);
        path = NULL;
    }
    return path;
}

/* The script's exit code; -1 if the interpreter does not run it. */
static int
ask(const char *interpreter, const char *texts, gsize n)
{
    gchar *answer = NULL;
    gchar *argv[] = {g_strdup(interpreter),
                     g_strdup("-I"),
                     g_strdup("-S"),
                     g_strdup("-c"),
                     g_strdup(script),
                     g_strdup(texts),
                     NULL};
    gint status = 0;
    const GSpawnFlags flags = G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL;
    const bool runs = g_spawn_sync(NULL, argv, NULL, flags, NULL, NULL, &answer,
                                   NULL, &status, NULL);
    const int code = runs && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    gchar *expected = g_strdup_printf("%" G_GSIZE_FORMAT "\n", n);
    const bool answers =
        code != SAME || (answer != NULL && strcmp(answer, expected) == 0);

    for (uint32_t i = 0; argv[i] != NULL; i++) {
        g_free(argv[i]);
    }
    g_free(expected);
    g_free(answer);
    return answers ? code : -1;
}

static bool
judge(const char *interpreter, int code, struct err *err)
{
    switch (code) {
    case SAME:
        return true;
    case CANNOT_READ_OLD:
        return err_set(err, ERR_USAGE,
                       "--verify python: %s does not read the file as it is",
                       interpreter);
    case CANNOT_READ_NEW:
        return err_set(err, ERR_RECHECK,
                       "the output failed its check: %s does not read it",
                       interpreter);
    case DIFFERENT:
        return err_set(err, ERR_RECHECK,
                       "the output failed its check: %s reads more than new "
                       "dels in it",
                       interpreter);
    default:
        return err_set(err, ERR_USAGE, "--verify python: %s does not run as a Python does",
                       interpreter);
    }
}

/* Those on the PATH that run what the code is written for. */
static void
add_found(struct arena *a, const struct settings *s, struct names *to)
{
    for (uint32_t minor = OLDEST; minor <= NEWEST; minor++) {
        struct text name = text_format(a, "python3.%u", minor);
        gchar *path = g_find_program_in_path(name.s);
        if (path != NULL && 300 + minor >= s->target_version) {
            vec_push(a, to, name);
        }
        g_free(path);
    }
}

bool
verify_python(struct arena *a, const struct settings *s,
              const struct file_report *f, struct err *err)
{
    struct names all = {0};
    uint32_t nanswers = 0;
    gsize n = 0;
    gchar *texts = write_texts(f, &n);
    bool ok = texts != NULL ||
              err_set(err, ERR_IO, "no temporary file can be written");

    for (uint32_t i = 0; i < s->interpreter.n; i++) {
        vec_push(a, &all, s->interpreter.at[i]);
    }
    if (s->verify == VERIFY_PYTHON && all.n == 0) {
        vec_push(a, &all, TEXT("python3"));
    }
    const uint32_t nnamed = all.n;
    if (s->verify == VERIFY_ALL) {
        add_found(a, s, &all);
    }
    for (uint32_t i = 0; i < all.n && ok; i++) {
        const char *interpreter = text_copy(a, all.at[i]).s;
        const int code = ask(interpreter, texts, n);
        const bool answers =
            code == SAME || code == CANNOT_READ_NEW || code == DIFFERENT;
        nanswers += answers;
        /* One that was only found may be too old, or a mere stand-in. */
        ok = (!answers && i >= nnamed) || judge(interpreter, code, err);
    }
    if (ok && nanswers == 0) {
        ok = err_set(err, ERR_USAGE,
                     "--verify all: no python3.X on the PATH reads the file");
    }
    if (texts != NULL) {
        unlink(texts);
        g_free(texts);
    }
    return ok;
}
