# Warnings and instrumentation.  `earlydel_flags` is what our own code is
# compiled with; sanitizers go to everything, the parsing library included.

add_library(earlydel_flags INTERFACE)
target_compile_options(earlydel_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
    -Wstrict-prototypes -Wmissing-prototypes -Wold-style-definition
    -Wpointer-arith -Wwrite-strings -Wcast-qual -Wvla -Wundef
    -Wimplicit-fallthrough -Wformat=2 -fno-common)
if(CMAKE_C_COMPILER_ID MATCHES "Clang")
    # GCC accepts a format that came with a va_list; clang does not.
    target_compile_options(earlydel_flags INTERFACE -Wno-format-nonliteral)
endif()
if(EARLYDEL_WERROR)
    target_compile_options(earlydel_flags INTERFACE -Werror)
endif()
# No path of the machine that builds ends up in the program.
add_compile_options("-ffile-prefix-map=${PROJECT_SOURCE_DIR}/=")

if(EARLYDEL_SANITIZE)
    add_compile_options(-fsanitize=${EARLYDEL_SANITIZE}
        -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${EARLYDEL_SANITIZE})
endif()
if(EARLYDEL_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)
    add_link_options(-fsanitize=fuzzer-no-link)
endif()
if(EARLYDEL_COVERAGE)
    add_compile_options(--coverage)
    add_link_options(--coverage)
endif()

if(CMAKE_BUILD_TYPE STREQUAL "Release" AND NOT EARLYDEL_SANITIZE)
    include(CheckIPOSupported)
    check_ipo_supported(RESULT EARLYDEL_LTO OUTPUT why LANGUAGES C)
    set(CMAKE_INTERPROCEDURAL_OPTIMIZATION ${EARLYDEL_LTO})
    if(NOT EARLYDEL_LTO)
        message(STATUS "No link-time optimisation: ${why}")
    endif()
    # Twenty programs for tests are linked without it, from the same objects.
    if(EARLYDEL_LTO AND CMAKE_C_COMPILER_ID STREQUAL "GNU")
        set(CMAKE_C_COMPILE_OPTIONS_IPO -flto=auto -ffat-lto-objects)
        set(EARLYDEL_LINK_PLAINLY -fno-lto)
    endif()
endif()
