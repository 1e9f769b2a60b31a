#include "rewriter/repo_call.h"

#include <errno.h>
#include <fcntl.h>
#include <glib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

enum { CHUNK = 65536 };

/* ---- starting ----------------------------------------------------------- */

static gchar **
copy_words(const char *const *word)
{
    GPtrArray *copy = g_ptr_array_new();

    for (uint32_t i = 0; word[i] != NULL; i++) {
        g_ptr_array_add(copy, g_strdup(word[i]));
    }
    g_ptr_array_add(copy, NULL);
    return (gchar **)g_ptr_array_free(copy, false);
}

/* The environment without what would lead git to another repository. */
static gchar **
plain_environment(gchar **environment)
{
    static const char *const led_by[] = {
        "GIT_DIR",       "GIT_WORK_TREE",           "GIT_INDEX_FILE",
        "GIT_PREFIX",    "GIT_COMMON_DIR",          "GIT_OBJECT_DIRECTORY",
        "GIT_NAMESPACE", "GIT_CEILING_DIRECTORIES",
    };

    for (size_t i = 0; i < G_N_ELEMENTS(led_by); i++) {
        environment = g_environ_unsetenv(environment, led_by[i]);
    }
    return environment;
}

static gchar **
environment_of(const struct repo_call *call)
{
    gchar **environment = g_get_environ();

    if (call->folder != NULL) {
        environment = plain_environment(environment);
    }
    if (call->index != NULL) {
        environment =
            g_environ_setenv(environment, "GIT_INDEX_FILE", call->index, true);
    }
    /* The second is for git before 2.44. */
    environment = g_environ_setenv(environment, "GIT_NO_LAZY_FETCH", "1", true);
    return g_environ_setenv(environment, "GIT_ALLOW_PROTOCOL", "none", true);
}

/* A git that runs.  A socket leads both ways: writing to one that has gone is
 * an error there, where a pipe would be a signal. */
struct child {
    GPid pid;
    int fd;
};

static bool
start(const struct repo_call *call, struct child *child, struct err *err)
{
    const GSpawnFlags flags = G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD;
    GError *error = NULL;
    int end[2];

    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, end) != 0) {
        return err_set(err, ERR_REPO, "git does not run: %s",
                       g_strerror(errno));
    }
    gchar **argv = copy_words(call->word);
    gchar **environment = environment_of(call);
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    const bool runs = g_spawn_async_with_fds(call->folder, argv, environment,
                                             flags, NULL, NULL, &child->pid,
                                             end[1], end[1], nowhere, &error);
    close(nowhere);
    close(end[1]);
    g_strfreev(argv);
    g_strfreev(environment);
    child->fd = end[0];
    if (!runs) {
        close(child->fd);
        err_set(err, ERR_REPO, "git does not run: %s", error->message);
        g_error_free(error);
    }
    return runs;
}

/* 0 if it ended well. */
static int
finish(struct child *child)
{
    int status = 0;

    close(child->fd);
    while (waitpid(child->pid, &status, 0) < 0 && errno == EINTR) {
    }
    g_spawn_close_pid(child->pid);
    return status;
}

/* False if it has gone. */
static bool
say(const struct child *child, struct text what)
{
    for (uint32_t at = 0; at < what.n;) {
        const ssize_t n =
            send(child->fd, what.s + at, what.n - at, MSG_NOSIGNAL);
        if (n < 0 && errno != EINTR) {
            return false;
        }
        at += n > 0 ? (uint32_t)n : 0;
    }
    return true;
}

/* 0 at its end. */
static size_t
hear(const struct child *child, char *to, size_t size)
{
    ssize_t n;

    while ((n = recv(child->fd, to, size, 0)) < 0 && errno == EINTR) {
    }
    return n > 0 ? (size_t)n : 0;
}

/* ---- one call ----------------------------------------------------------- */

static bool
hear_out(struct arena *a, const struct repo_call *call, struct child *child,
         struct text *out, struct err *err)
{
    struct buf b = {.arena = a};
    char chunk[CHUNK];
    size_t n;

    /* One that has gone says so with its status. */
    (void)say(child, call->input);
    shutdown(child->fd, SHUT_WR);
    while ((n = hear(child, chunk, sizeof chunk)) > 0) {
        buf_add(&b, (struct text){chunk, (uint32_t)n});
    }
    buf_char(&b, '\0');
    *out = (struct text){b.s, b.n - 1};
    return finish(child) == 0 ||
           err_set(err, ERR_REPO, "git %s fails here", call->word[1]);
}

bool
repo_call(struct arena *a, const struct repo_call *call, struct text *out,
          struct err *err)
{
    struct child child;

    return start(call, &child, err) && hear_out(a, call, &child, out, err);
}

bool
repo_call_both(struct arena *a, const struct repo_call call[2],
               struct text out[2], struct err *err)
{
    struct child child[2];

    if (!start(&call[0], &child[0], err)) {
        return false;
    }
    if (!start(&call[1], &child[1], err)) {
        finish(&child[0]);
        return false;
    }
    const bool ok = hear_out(a, &call[0], &child[0], &out[0], err);
    struct err second;

    if (!hear_out(a, &call[1], &child[1], &out[1], &second) && ok) {
        *err = second;
        return false;
    }
    return ok;
}

/* ---- a talk ------------------------------------------------------------- */

struct repo_talk {
    struct child child;
    uint32_t begin, end; /* of `chunk`: heard and not read */
    char chunk[CHUNK];
};

struct repo_talk *
repo_talk_open(struct arena *a, const struct repo_call *call, struct err *err)
{
    struct child child;

    if (!start(call, &child, err)) {
        return NULL;
    }
    struct repo_talk *talk = arena_new(a, struct repo_talk);
    talk->child = child;
    return talk;
}

void
repo_talk_close(struct repo_talk *talk)
{
    if (talk != NULL) {
        finish(&talk->child);
    }
}

/* Something to read is in `chunk`; false at the end. */
static bool
has_more(struct repo_talk *talk)
{
    if (talk->begin == talk->end) {
        talk->begin = 0;
        talk->end =
            (uint32_t)hear(&talk->child, talk->chunk, sizeof talk->chunk);
    }
    return talk->begin < talk->end;
}

bool
repo_talk_ask(struct repo_talk *talk, struct arena *a, const char *line,
              struct text *answer)
{
    struct buf b = {.arena = a};
    char c = '\0';

    if (!say(&talk->child, text_of(line)) || !say(&talk->child, TEXT("\n"))) {
        return false;
    }
    while (has_more(talk) && (c = talk->chunk[talk->begin++]) != '\n') {
        buf_char(&b, c);
    }
    buf_char(&b, '\0');
    *answer = (struct text){b.s, b.n - 1};
    return c == '\n';
}

bool
repo_talk_bytes(struct repo_talk *talk, struct arena *a, uint32_t n,
                struct text *bytes)
{
    char *to = arena_array(a, char, (size_t)n + 1);
    uint32_t have = 0;

    while (have < n && has_more(talk)) {
        const uint32_t some = MIN(n - have, talk->end - talk->begin);
        memcpy(to + have, talk->chunk + talk->begin, some);
        talk->begin += some;
        have += some;
    }
    to[have] = '\0';
    *bytes = (struct text){to, have};
    return have == n;
}

const char *
repo_call_item(const struct text *from, uint32_t *at)
{
    const char *item = from->s + *at;

    if (*at >= from->n) {
        return NULL;
    }
    *at += (uint32_t)strlen(item) + 1;
    return item;
}
