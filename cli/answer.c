#include "cli/answer.h"

#include <errno.h>
#include <sys/select.h>
#include <unistd.h>

/* That it is called is what ends the waiting. */
static void
take_signal(int number)
{
    (void)number;
}

/* Byte by byte: nothing that was read is out of pselect's sight. */
static enum answer
read_line(char *line, size_t size, const sigset_t *waiting)
{
    size_t n = 0;

    for (;;) {
        fd_set input;
        char c;
        FD_ZERO(&input);
        FD_SET(STDIN_FILENO, &input);
        if (pselect(STDIN_FILENO + 1, &input, NULL, NULL, NULL, waiting) < 0) {
            return errno == EINTR ? ANSWER_INTERRUPT : ANSWER_END;
        }
        const ssize_t got = read(STDIN_FILENO, &c, 1);
        if (got < 0 && (errno == EINTR || errno == EAGAIN)) {
            continue;
        }
        if (got <= 0 || c == '\n') {
            line[n] = '\0';
            return got <= 0 && n == 0 ? ANSWER_END : ANSWER_LINE;
        }
        if (n + 1 < size) {
            line[n++] = c;
        }
    }
}

struct answering
answer_begin(void)
{
    struct sigaction act = {.sa_handler = take_signal};
    struct answering a;
    sigset_t interrupt;

    sigemptyset(&act.sa_mask);
    sigemptyset(&interrupt);
    sigaddset(&interrupt, SIGINT);
    sigaction(SIGINT, NULL, &a.before);
    sigprocmask(SIG_BLOCK, &interrupt, &a.mask);
    if (a.before.sa_handler == SIG_DFL) { /* nohup and `&` ignore it */
        sigaction(SIGINT, &act, NULL);
    }
    return a;
}

enum answer
answer_read(const struct answering *a, char *line, size_t size)
{
    line[0] = '\0';
    const enum answer answer = read_line(line, size, &a->mask);

    sigaction(SIGINT, &a->before, NULL);
    sigprocmask(SIG_SETMASK, &a->mask, NULL);
    return answer;
}
