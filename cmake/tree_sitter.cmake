# The parsing library: the C core of tree-sitter with the Python and the TOML
# grammar, compiled into one static library, target `tree_sitter`.
#
# Sources come, in this order of preference, from
#   EARLYDEL_TREE_SITTER_DIR      a local folder holding tree-sitter/,
#                                 tree-sitter-python/ and tree-sitter-toml/
#   EARLYDEL_DEPS_DIR             where tools/fetch-deps.sh unpacks them
# With EARLYDEL_SYSTEM_TREE_SITTER the core is the system's library, if it
# reads language ABI 14 to 15; the grammars are still compiled here.

set(EARLYDEL_TREE_SITTER_DIR "" CACHE PATH
    "Local sources: tree-sitter, tree-sitter-python, tree-sitter-toml")
set(EARLYDEL_DEPS_DIR "${PROJECT_SOURCE_DIR}/build/deps" CACHE PATH
    "Where downloaded sources are unpacked; shared by all build folders")
option(EARLYDEL_SYSTEM_TREE_SITTER "Use the system's tree-sitter core" OFF)

function(earlydel_tree_sitter_sources out)
    if(EARLYDEL_TREE_SITTER_DIR)
        set(${out} "${EARLYDEL_TREE_SITTER_DIR}" PARENT_SCOPE)
        return()
    endif()
    execute_process(
        COMMAND "${PROJECT_SOURCE_DIR}/tools/fetch-deps.sh"
                "${EARLYDEL_DEPS_DIR}"
        RESULT_VARIABLE failed)
    if(failed)
        message(FATAL_ERROR "The tree-sitter sources could not be obtained.")
    endif()
    set(${out} "${EARLYDEL_DEPS_DIR}" PARENT_SCOPE)
endfunction()

# The system core must know the ABI of both grammars: 15 and 14.
function(earlydel_check_system_abi)
    include(CheckCSourceCompiles)
    set(CMAKE_REQUIRED_LIBRARIES PkgConfig::SYSTEM_TREE_SITTER)
    check_c_source_compiles("
        #include <tree_sitter/api.h>
        _Static_assert(TREE_SITTER_LANGUAGE_VERSION >= 15, \"too old\");
        _Static_assert(TREE_SITTER_MIN_COMPATIBLE_LANGUAGE_VERSION <= 14,
                       \"too new\");
        int main(void) { ts_parser_delete(ts_parser_new()); return 0; }"
        EARLYDEL_SYSTEM_ABI_FITS)
    if(NOT EARLYDEL_SYSTEM_ABI_FITS)
        message(FATAL_ERROR
            "The system's tree-sitter does not read language ABI 14 to 15; "
            "configure without EARLYDEL_SYSTEM_TREE_SITTER.")
    endif()
endfunction()

earlydel_tree_sitter_sources(ts_sources)

set(ts_python "${ts_sources}/tree-sitter-python/src")
set(ts_toml "${ts_sources}/tree-sitter-toml/src")
set(ts_files
    "${ts_python}/parser.c" "${ts_python}/scanner.c"
    "${ts_toml}/parser.c" "${ts_toml}/scanner.c")

if(EARLYDEL_SYSTEM_TREE_SITTER)
    pkg_check_modules(SYSTEM_TREE_SITTER REQUIRED IMPORTED_TARGET tree-sitter)
    earlydel_check_system_abi()
else()
    # A package holds the core under vendor/, a repository at its top.
    find_path(EARLYDEL_TREE_SITTER_CORE src/lib.c NO_DEFAULT_PATH NO_CACHE
        PATHS "${ts_sources}/tree-sitter/vendor/tree-sitter/lib"
              "${ts_sources}/tree-sitter/lib")
    if(NOT EARLYDEL_TREE_SITTER_CORE)
        message(FATAL_ERROR "No tree-sitter core under ${ts_sources}")
    endif()
    list(APPEND ts_files "${EARLYDEL_TREE_SITTER_CORE}/src/lib.c")
endif()

add_library(tree_sitter STATIC ${ts_files})
# Generated and foreign: quick in every build type, no warnings of ours, and
# only the sanitizers that must see all memory accesses.
target_compile_options(tree_sitter PRIVATE -O2 -w -fno-sanitize=undefined)
# Scanners take memory where the core does: see base/supply.h.
target_compile_definitions(tree_sitter PRIVATE TREE_SITTER_REUSE_ALLOCATOR)
set_target_properties(tree_sitter PROPERTIES
    C_STANDARD 11 C_EXTENSIONS ON C_CLANG_TIDY "")
if(EARLYDEL_SYSTEM_TREE_SITTER)
    target_link_libraries(tree_sitter PUBLIC PkgConfig::SYSTEM_TREE_SITTER)
else()
    target_include_directories(tree_sitter SYSTEM
        PUBLIC "${EARLYDEL_TREE_SITTER_CORE}/include"
        PRIVATE "${EARLYDEL_TREE_SITTER_CORE}/src")
endif()
