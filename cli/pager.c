#include "cli/pager.h"

#include <glib.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *
command_of_user(void)
{
    static const char *const variables[] = {"EARLYDEL_PAGER", "PAGER"};

    for (int i = 0; i < 2; i++) {
        const char *value = getenv(variables[i]);
        if (value != NULL) {
            return value;
        }
    }
    return "command -v less > /dev/null && exec less -FRX; exec cat";
}

/* What a pager that is not there (126, 127) has left unread is shown all the
 * same. */
static FILE *
start(const char *command)
{
    gchar *line = g_strconcat(
        command, "\ncase $? in 126|127) exec cat;; esac\n", NULL);
    /* NOLINTNEXTLINE(cert-env33-c): the user's own command */
    FILE *pipe = popen(line, "w");

    g_free(line);
    return pipe;
}

void
pager_open(struct pager *p)
{
    const char *command = command_of_user();

    *p = (struct pager){.saved = -1};
    if (!isatty(STDOUT_FILENO) || command[0] == '\0' ||
        strcmp(command, "cat") == 0) {
        return;
    }
    fflush(stdout);
    p->saved = dup(STDOUT_FILENO);
    p->pipe = start(command);
    if (p->saved < 0 || p->pipe == NULL ||
        dup2(fileno(p->pipe), STDOUT_FILENO) < 0) {
        pager_close(p);
        return;
    }
    /* Whoever quits the pager early has seen enough. */
    signal(SIGPIPE, SIG_IGN);
}

void
pager_close(struct pager *p)
{
    if (p->pipe != NULL) {
        fflush(stdout);
        clearerr(stdout);
    }
    if (p->saved >= 0) {
        dup2(p->saved, STDOUT_FILENO);
        close(p->saved);
    }
    if (p->pipe != NULL) {
        pclose(p->pipe);
    }
    *p = (struct pager){.saved = -1};
}
