#include "cli/hook_script.h"

#include "cli/settings.h"

#include <errno.h>
#include <fcntl.h>
#include <glib.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* By the choices of --mode. */
static const char *const mode_words[] = {"", " --mode check", " --mode fix"};

const char *
hook_script_mode_words(uint64_t mode)
{
    return mode_words[mode];
}

uint64_t
hook_script_mode(const char *script)
{
    for (uint64_t mode = 1; script && mode < G_N_ELEMENTS(mode_words); mode++) {
        gchar *words = g_strdup_printf(" hook run%s ", mode_words[mode]);
        const bool is = strstr(script, words) != NULL;
        g_free(words);
        if (is) {
            return mode;
        }
    }
    return 0;
}

/* ---- the text ----------------------------------------------------------- */

static char *
own_program(void)
{
    gchar *path = g_file_read_link("/proc/self/exe", NULL);

    return path ? path : g_strdup("earlydel");
}

/*
 * Where it is: pre-commit moves it aside and runs it from there.  What was
 * there before may then be pre-commit's own older script, which would run us
 * again; and whatever runs us twice in one commit is told that we are at it.
 */
static const char opening[] =
    "stage=%s\n"
    "case $0 in */*) folder=${0%%/*} ;; *) folder=. ;; esac\n"
    "before=$folder/$stage%s\n"
    "[ \"$EARLYDEL_HOOK\" != \"$stage in $PWD\" ] || exit 0\n"
    "export EARLYDEL_HOOK=\"$stage in $PWD\"\n"
    "if [ \"${0##*/}\" != \"$stage\" ] &&\n"
    "    grep -q hook-impl \"$folder/$stage\" 2>/dev/null &&\n"
    "    grep -q hook-impl \"$before\" 2>/dev/null; then\n"
    "    before=\n"
    "fi\n";

/* What git sends on standard input is for the hook that was there, too. */
static const char run_plain[] = "if [ -x \"$before\" ]; then\n"
                                "    \"$before\" \"$@\" || exit\n"
                                "fi\n";
static const char run_with_input[] =
    "input=$(cat; echo .)\n"
    "input=${input%.}\n"
    "if [ -x \"$before\" ]; then\n"
    "    printf %s \"$input\" | \"$before\" \"$@\" || exit\n"
    "fi\n";

char *
hook_script_make(const char *stage, uint64_t mode)
{
    const bool has_input = strcmp(stage, "pre-push") == 0;
    char *program = own_program();
    char *quoted = g_shell_quote(program);
    char *first = g_strdup_printf(opening, stage, hook_before_suffix);
    char *script = g_strdup_printf(
        "#!/bin/sh\n%s\n"
        "# It is taken away by `earlydel hook uninstall`.\n"
        "%s%s"
        "program=%s\n"
        "[ -x \"$program\" ] || program=earlydel\n"
        "if ! command -v \"$program\" >/dev/null 2>&1; then\n"
        "    echo 'earlydel is not installed: nothing was checked' >&2\n"
        "    exit 0\n"
        "fi\n"
        "%s\"$program\" hook run%s %s \"$@\"\n"
        "code=$?\n"
        "if [ \"$code\" -ge 3 ]; then\n"
        "    echo 'earlydel failed; git goes on' >&2\n"
        "    exit 0\n"
        "fi\n"
        "exit \"$code\"\n",
        hook_own_line, first, has_input ? run_with_input : run_plain, quoted,
        has_input ? "printf %s \"$input\" | " : "", mode_words[mode], stage);

    g_free(first);
    g_free(program);
    g_free(quoted);
    return script;
}

char *
hook_script_command(const char *stage, uint64_t mode)
{
    char *program = own_program();
    char *quoted = g_shell_quote(program);
    char *command = g_strdup_printf(
        "hook() { p=%s; [ -x \"$p\" ] || p=earlydel; "
        "command -v \"$p\" >/dev/null 2>&1 || return 0; "
        "\"$p\" hook run%s %s \"$@\"; "
        "code=$?; [ \"$code\" -lt 3 ] || return 0; return \"$code\"; }; hook",
        quoted, mode_words[mode], stage);

    g_free(program);
    g_free(quoted);
    return command;
}

/* ---- in somebody else's hook -------------------------------------------- */

static const char call[] = "earlydel hook run";

char *
hook_script_line(const char *stage, uint64_t mode)
{
    return g_strdup_printf("%s %s%s%s || exit", call, stage, mode_words[mode],
                           strcmp(stage, "pre-push") == 0 ? " \"$@\"" : "");
}

bool
hook_script_runs_us(const char *script, const char *stage, uint64_t mode)
{
    gchar **line = g_strsplit(script, "\n", -1);
    bool runs = false;

    for (uint32_t i = 0; line[i] != NULL && !runs; i++) {
        const char *at = strstr(line[i], call);
        runs = at != NULL && g_strstrip(line[i])[0] != '#' &&
               strstr(line[i], stage) != NULL &&
               strstr(line[i], mode_words[mode]) != NULL;
    }
    g_strfreev(line);
    return runs;
}

/* ---- writing ------------------------------------------------------------ */

/* The rights, and the group, that git would give it. */
static bool
give_rights(const char *folder, int fd, struct repo_share share)
{
    struct stat file, above;

    if (share.bits == 0) {
        return true;
    }
    if (fstat(fd, &file) != 0 || stat(folder, &above) != 0) {
        return false;
    }
    if (file.st_gid != above.st_gid &&
        fchown(fd, (uid_t)-1, above.st_gid) != 0 && errno != EPERM) {
        return false; /* a group that we are not in is not ours to give */
    }
    return fchmod(fd, repo_share_mode(share, file.st_mode) & 07777) == 0;
}

/* Written beside and renamed: the hook is never half there. */
bool
hook_script_write(const char *path, const char *script, struct repo_share share,
                  struct err *err)
{
    gchar *folder = g_path_get_dirname(path);
    char *temporary =
        g_strdup_printf("%s/.earlydel-%ld-0.tmp", folder, (long)getpid());
    const size_t n = strlen(script);
    int fd = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0777);
    bool ok = fd >= 0;

    if (ok) {
        ok = write(fd, script, n) == (ssize_t)n &&
             give_rights(folder, fd, share) && fsync(fd) == 0;
        ok = close(fd) == 0 && ok;
        ok = ok && rename(temporary, path) == 0;
    }
    if (!ok) {
        err_set(err, ERR_IO, "%.200s: %s", path, strerror(errno));
        unlink(temporary);
    }
    g_free(folder);
    g_free(temporary);
    return ok;
}
