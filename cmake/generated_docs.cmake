# The manual page and the completions, printed by the program itself.

set(generated "${PROJECT_BINARY_DIR}/generated")

# earlydel_print(FILE DESTINATION WORDS...): what `earlydel WORDS` prints.
function(earlydel_print file destination)
    get_filename_component(folder "${generated}/${file}" DIRECTORY)
    file(MAKE_DIRECTORY "${folder}")
    add_custom_command(OUTPUT "${generated}/${file}"
        COMMAND $<TARGET_FILE:earlydel> ${ARGN} > "${generated}/${file}"
        DEPENDS earlydel VERBATIM)
    set_property(GLOBAL APPEND PROPERTY EARLYDEL_PRINTED "${generated}/${file}")
    install(FILES "${generated}/${file}" DESTINATION "${destination}")
endfunction()

earlydel_print(earlydel.1 "${CMAKE_INSTALL_MANDIR}/man1" help --man)
earlydel_print(bash/earlydel
    "${CMAKE_INSTALL_DATADIR}/bash-completion/completions" completion bash)
earlydel_print(zsh/_earlydel
    "${CMAKE_INSTALL_DATADIR}/zsh/site-functions" completion zsh)
earlydel_print(fish/earlydel.fish
    "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d" completion fish)

get_property(printed GLOBAL PROPERTY EARLYDEL_PRINTED)
add_custom_target(generated_docs ALL DEPENDS ${printed})
