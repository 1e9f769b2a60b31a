# docs/rules/CODE.md as a table of lines, for `earlydel rule CODE`.  The C file
# is written when CMake configures and whenever a page changes.
function(earlydel_rule_pages library)
    file(GLOB pages CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/docs/rules/*.md")
    set(code "#include \"cli/rule_page.h\"\n\n#include <stddef.h>\n")
    set(rows "")
    foreach(page IN LISTS pages)
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
            "${page}")
        get_filename_component(name "${page}" NAME_WE)
        file(READ "${page}" text)
        string(REPLACE "\\" "\\\\" text "${text}")
        string(REPLACE "\"" "\\\"" text "${text}")
        string(REGEX REPLACE "([^\n]*)\n" "    \"\\1\",\n" text "${text}")
        string(APPEND code "\nstatic const char *const ${name}[] = {\n"
            "${text}    NULL,\n};\n")
        string(APPEND rows "    {\"${name}\", ${name}},\n")
    endforeach()
    string(APPEND code "\nconst struct rule_page rule_page_table[] = {\n"
        "${rows}    {NULL, NULL},\n};\n")
    set(table "${PROJECT_BINARY_DIR}/generated/rule_page_table.c")
    file(CONFIGURE OUTPUT "${table}" CONTENT "@code@" @ONLY)
    target_sources(${library} PRIVATE "${table}")
endfunction()
