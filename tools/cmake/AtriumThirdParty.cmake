# Libraries that are not ours, each as one target named atrium_<library>, so that modules say what
# they use and nothing else. Headers are system headers: our warnings do not apply to them.

# atrium_source_package(<variable> <name>): where the unpacked source package lies.
function(atrium_source_package variable name)
  if(NOT EXISTS "${ATRIUM_SOURCE_${name}}")
    execute_process(COMMAND "${PROJECT_SOURCE_DIR}/tools/setup/third_party.sh" ${name}
                    OUTPUT_VARIABLE folder OUTPUT_STRIP_TRAILING_WHITESPACE
                    COMMAND_ERROR_IS_FATAL ANY)
    set(ATRIUM_SOURCE_${name} "${folder}" CACHE PATH "Source package ${name}" FORCE)
  endif()
  set(${variable} "${ATRIUM_SOURCE_${name}}" PARENT_SCOPE)
endfunction()

# JSON: header only, and without exceptions where the client uses it.
add_library(atrium_json INTERFACE)
if(EMSCRIPTEN)
  # Header-only packages reach the wasm build through links: all of /usr/include would put the
  # machine's own C headers in front of Emscripten's.
  file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/header_links")
  foreach(package nlohmann glm)
    if(EXISTS "/usr/include/${package}")
      file(CREATE_LINK "/usr/include/${package}" "${CMAKE_BINARY_DIR}/header_links/${package}" SYMBOLIC)
    endif()
  endforeach()
  target_include_directories(atrium_json SYSTEM INTERFACE "${CMAKE_BINARY_DIR}/header_links")
  target_compile_definitions(atrium_json INTERFACE JSON_NOEXCEPTION)
endif()

if(EMSCRIPTEN)
  include(AtriumSdl)
  include(AtriumImgui)
else()
  include(AtriumNativeLibraries)
endif()
include(AtriumCatch2)
