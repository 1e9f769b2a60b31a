"""Every scenario of the hook again in SHA-256 repositories.

libgit2 refuses them, so the git program reads and writes: what is committed,
and that nothing is lost, must be the same.
"""
import test_hook
import test_hook_kinds
import test_hook_links
from support import Case, main


def again(module):
    for name, case in vars(module).items():
        if isinstance(case, type) and issubclass(case, Case) and any(
                word.startswith("test") for word in dir(case)):
            yield name, type(name, (case,), {
                "hash": "sha256", "__module__": __name__})


globals().update(one for module in (test_hook, test_hook_kinds,
                                    test_hook_links) for one in again(module))

if __name__ == "__main__":
    main()
