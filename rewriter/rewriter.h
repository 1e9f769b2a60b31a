/*
 * rewriter.h - where exactly the text changes, and how it gets out.
 *
 *     chosen candidates -place-> edits -apply-> new bytes -recheck->
 *         diff | patch series | saved file | index entry
 *
 * The folder's public header: everything outside includes this one only.
 *
 *     encoding.h  the analyzer's hooks: codecs and NFKC
 *     edit.h      choices to insertions, insertions to new bytes
 *     recheck.h   proof that the new bytes are the old program plus dels
 *     diff.h      unified diffs
 *     patch.h     a mailbox series
 *     save.h      reading a file, and replacing it in one step
 *     repo.h      what git knows about a folder
 *
 * Only save.h and patch.h write to the file system, only repo.h to a
 * repository.  Nothing here prints.
 */
#ifndef REWRITER_REWRITER_H
#define REWRITER_REWRITER_H

#include "rewriter/diff.h"
#include "rewriter/edit.h"
#include "rewriter/encoding.h"
#include "rewriter/patch.h"
#include "rewriter/recheck.h"
#include "rewriter/repo.h"
#include "rewriter/repo_lock.h"
#include "rewriter/repo_pipe.h"
#include "rewriter/repo_share.h"
#include "rewriter/repo_text.h"
#include "rewriter/save.h"

#endif
