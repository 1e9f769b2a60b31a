# earlydel_layer(NAME [POSIX] [LINK targets...])
#
# One folder is one static library made of all its *.c files, those of its rooms
# (folders in it) as well.  A folder that has none yet is an empty library.  The repository root is the include root.
# Two files of a folder are not part of its library: main.c, and mkcatalogue.c
# (the host tool that turns rules/catalogue/*.toml into a table).
#
# With POSIX the folder may use more than ISO C: files, processes, threads.

function(earlydel_layer name)
    cmake_parse_arguments(arg "POSIX" "" "LINK" ${ARGN})
    set(folder "${PROJECT_SOURCE_DIR}/${name}")
    file(GLOB sources CONFIGURE_DEPENDS "${folder}/*.c" "${folder}/*/*.c")
    file(GLOB headers CONFIGURE_DEPENDS "${folder}/*.h" "${folder}/*/*.h")
    list(FILTER sources EXCLUDE REGEX "/(main|mkcatalogue)\\.c$")

    set(library ${name})
    if(EXISTS "${folder}/catalogue/mkcatalogue.c")
        set(library ${name}_code)
    endif()
    if(EXISTS "${folder}/prelude")
        earlydel_prelude(${name} sources)
    endif()
    if(sources)
        add_library(${library} STATIC ${sources})
        set(scope PUBLIC)
        target_link_libraries(${library} PRIVATE earlydel_flags)
    else()
        add_library(${library} INTERFACE)
        set(scope INTERFACE)
    endif()
    target_include_directories(${library} ${scope} "${PROJECT_SOURCE_DIR}")
    target_link_libraries(${library} ${scope} ${arg_LINK})
    if(arg_POSIX)
        target_compile_definitions(${library} ${scope}
            _XOPEN_SOURCE=700 _DEFAULT_SOURCE)
    endif()
    if(headers)
        target_sources(${library} ${scope} FILE_SET HEADERS
            BASE_DIRS "${PROJECT_SOURCE_DIR}" FILES ${headers})
    endif()
    if(EXISTS "${folder}/catalogue/mkcatalogue.c")
        earlydel_catalogue(${name} ${library})
    endif()
endfunction()

# NAME/prelude/*.py, the Python part of a folder, as a table of lines: the C
# file is written when CMake configures and whenever one of them changes.
function(earlydel_prelude name into)
    file(GLOB modules CONFIGURE_DEPENDS
        "${PROJECT_SOURCE_DIR}/${name}/prelude/*.py")
    set(code "#include \"${name}/prelude.h\"\n\n#include <stddef.h>\n")
    set(rows "")
    set(count 0)
    foreach(module IN LISTS modules)
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
            "${module}")
        get_filename_component(stem "${module}" NAME)
        string(REGEX REPLACE "\\.py$" "" stem "${stem}")
        file(READ "${module}" text)
        string(REPLACE "\\" "\\\\" text "${text}")
        string(REPLACE "\"" "\\\"" text "${text}")
        string(REGEX REPLACE "([^\n]*)\n" "    \"\\1\",\n" text "${text}")
        string(APPEND code "\nstatic const char *const lines_${count}[] = {\n"
            "${text}    NULL,\n};\n")
        string(APPEND rows "    {\"${stem}\", lines_${count}},\n")
        math(EXPR count "${count} + 1")
    endforeach()
    string(APPEND code "\nconst struct prelude prelude[] = {\n${rows}"
        "    {NULL, NULL},\n};\n")
    set(table "${PROJECT_BINARY_DIR}/generated/prelude_table.c")
    file(CONFIGURE OUTPUT "${table}" CONTENT "@code@" @ONLY)
    set(${into} ${${into}} "${table}" PARENT_SCOPE)
endfunction()

# The host tool links the folder's own reader, so that compiled-in facts and
# those a user loads cannot differ in meaning; the table it writes is a second
# library, and NAME stands for both.
function(earlydel_catalogue name code)
    file(GLOB facts CONFIGURE_DEPENDS
        "${PROJECT_SOURCE_DIR}/${name}/catalogue/*.toml")
    set(table "${PROJECT_BINARY_DIR}/generated/catalogue_table.c")
    add_executable(mkcatalogue "${PROJECT_SOURCE_DIR}/${name}/catalogue/mkcatalogue.c")
    target_link_libraries(mkcatalogue PRIVATE ${code} earlydel_flags)
    set_target_properties(mkcatalogue PROPERTIES
        INTERPROCEDURAL_OPTIMIZATION OFF)
    # Added to those of the folder, which may ask for sanitizers.
    target_link_options(mkcatalogue PRIVATE ${EARLYDEL_LINK_PLAINLY})
    add_custom_command(OUTPUT "${table}"
        COMMAND mkcatalogue "${table}" ${facts}
        DEPENDS mkcatalogue ${facts}
        COMMENT "Compiling the catalogue" VERBATIM)
    add_library(${name}_table STATIC "${table}")
    target_include_directories(${name}_table PRIVATE "${PROJECT_SOURCE_DIR}")
    target_link_libraries(${name}_table PRIVATE earlydel_flags)
    add_library(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE ${code} ${name}_table)
endfunction()
