/*
 * version.h - which earlydel is this, and does it fit a requirement?
 */
#ifndef CLI_VERSION_H
#define CLI_VERSION_H

#include "base/text.h"

/* A test holds it against CMakeLists.txt. */
#define EARLYDEL_VERSION "0.1.0"

/* Where the project lives: reports link to it, nothing is fetched. */
#define EARLYDEL_HOME "https://github.com/earlydel/earlydel"

/* "0.1.0", "==0.1", ">=0.1,<0.3": does the version fulfil all parts? */
bool version_fits(struct text requirement, struct text version);

#endif
